package org.tandemswitch.handbook;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.tandemswitch.parameter.Parameters;

/** {@code check|write PARAMETERS.md LIST ARCHIVE...}: run by the build after all code is compiled. */
public final class Handbook {
    private Handbook() {}

    public static void main(String[] words) throws IOException {
        List<Path> paths = Stream.of(words).skip(1).map(Path::of).toList();
        Set<String> effective = Readers.parametersReadIn(paths.subList(2, paths.size()));
        System.out.printf("parameters: %d of %d effective%n", effective.size(), Parameters.ALL.size());
        writeList(paths.get(1), effective);
        if (!isUpToDate(paths.get(0), new ParametersPage(effective).text(), words[0].equals("write"))) {
            System.err.println(paths.get(0) + " does not say what the code says: ./tandem document writes it anew");
            System.exit(1);
        }
    }

    private static void writeList(Path file, Set<String> names) throws IOException {
        Files.createDirectories(file.resolveSibling("."));
        Files.write(file, names);
    }

    private static boolean isUpToDate(Path page, String text, boolean write) throws IOException {
        if (write) {
            Files.writeString(page, text);
        }
        return Files.exists(page) && Files.readString(page).equals(text);
    }
}
