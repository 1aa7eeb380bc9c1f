package org.tandemswitch.system.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** A zip file with one directory in it. */
public record Archive(Path file) {

    /** Unpacks what is in that one directory; scripts may be run afterwards. */
    public void unpackTo(Path target) {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            List<? extends ZipEntry> entries = Collections.list(zip.entries());
            for (ZipEntry entry : entries) {
                unpack(zip, entry, target);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static void unpack(ZipFile zip, ZipEntry entry, Path target) throws IOException {
        String name = entry.getName();
        Path path = target.resolve(name.substring(name.indexOf('/') + 1)).normalize();
        if (!path.startsWith(target)) {
            throw new IOException(name + " lies outside");
        }
        if (entry.isDirectory()) {
            Files.createDirectories(path);
            return;
        }
        Files.createDirectories(path.getParent());
        Files.copy(zip.getInputStream(entry), path);
        if (name.endsWith(".sh") && !path.toFile().setExecutable(true)) {
            throw new IOException(path + " cannot be made executable");
        }
    }
}
