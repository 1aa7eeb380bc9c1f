package org.tandemswitch.system.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** A zip file. */
public record Archive(Path file) {

    public void unpackAllTo(Path target) {
        unpack(target, name -> name);
    }

    /** Unpacks what is in its one directory; scripts may be run afterwards. */
    public void unpackInnerTo(Path target) {
        unpack(target, name -> name.substring(name.indexOf('/') + 1));
    }

    private void unpack(Path target, UnaryOperator<String> place) {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                Path path = target.resolve(place.apply(entry.getName())).normalize();
                if (!path.startsWith(target)) {
                    throw new IOException(entry + " lies outside");
                }
                unpack(zip, entry, path);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static void unpack(ZipFile zip, ZipEntry entry, Path path) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(path);
            return;
        }
        Files.createDirectories(path.getParent());
        Files.copy(zip.getInputStream(entry), path);
        if (path.toString().endsWith(".sh") && !path.toFile().setExecutable(true)) {
            throw new IOException(path + " cannot be made executable");
        }
    }
}
