package org.tandemswitch.system.rules;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.core.importer.Locations;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.tandemswitch.system.server.Archive;
import org.tandemswitch.system.server.Tree;

/** The classes of the EAR as it is deployed. */
final class BuiltEar {
    private BuiltEar() {}

    static JavaClasses classes() {
        Path ear = Path.of(System.getProperty("tandem.server"), "standalone/deployments/tandem.ear");
        Path unpacked = new Tree(Path.of(System.getProperty("tandem.base")).resolveSibling("ear"))
                .emptied()
                .root();
        new Archive(ear).unpackAllTo(unpacked);
        List<Location> jars = found(unpacked, name -> name.startsWith("tandem-") && name.endsWith(".jar")).stream()
                .map(jar -> Locations.of(List.of(url(jar))))
                .flatMap(locations -> locations.stream())
                .toList();
        List<Location> wars = found(unpacked, name -> name.startsWith("tandem-") && name.endsWith(".war")).stream()
                .map(BuiltEar::classesOfWar)
                .toList();
        return new ClassFileImporter()
                .importLocations(Stream.concat(jars.stream(), wars.stream()).toList());
    }

    private static Location classesOfWar(Path war) {
        Path unpacked = war.resolveSibling("unpacked").resolve(war.getFileName());
        new Archive(war).unpackAllTo(unpacked);
        return Location.of(unpacked.resolve("WEB-INF/classes"));
    }

    private static List<Path> found(Path directory, Predicate<String> wanted) {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(file -> wanted.test(file.getFileName().toString()))
                    .filter(Files::isRegularFile)
                    .toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static java.net.URL url(Path jar) {
        try {
            return java.net.URI.create("jar:" + jar.toUri() + "!/").toURL();
        } catch (java.net.MalformedURLException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
