package org.tandemswitch.system.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A directory with all that is in it. */
public record Tree(Path root) {
    public Tree {
        root = root.toAbsolutePath();
    }

    public Tree emptied() {
        if (Files.exists(root)) {
            walk(Comparator.reverseOrder()).forEach(Tree::delete);
        }
        return made();
    }

    Tree made() {
        try {
            Files.createDirectories(root);
            return this;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Copies the files that lie directly in another directory. */
    Tree takeFilesOf(Path other) {
        made();
        try (Stream<Path> files = Files.list(other)) {
            files.filter(Files::isRegularFile).forEach(this::take);
            return this;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    Tree take(Path file) {
        made();
        try {
            Files.copy(file, root.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            return this;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private List<Path> walk(Comparator<Path> order) {
        try (Stream<Path> found = Files.walk(root)) {
            return found.sorted(order).toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static void delete(Path path) {
        try {
            Files.delete(path);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
