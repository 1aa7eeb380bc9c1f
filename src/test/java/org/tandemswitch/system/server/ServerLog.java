package org.tandemswitch.system.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** The log file of a server. */
public record ServerLog(Path file) {
    private static final Pattern COMPLAINT = Pattern.compile("^\\S+ \\S+ (WARN|ERROR|FATAL) .*");
    private static final Pattern STACK_TRACE = Pattern.compile("^\\s+at \\S+\\(.*\\).*|^Caused by: .*");

    public List<String> lines() {
        try {
            return Files.readAllLines(file);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Warnings, errors and stack traces, but for the expected ones. */
    public List<String> unexpected(List<Pattern> expected) {
        return lines().stream()
                .filter(line -> COMPLAINT.matcher(line).matches()
                        || STACK_TRACE.matcher(line).matches())
                .filter(line ->
                        expected.stream().noneMatch(known -> known.matcher(line).find()))
                .toList();
    }

    public List<String> stackTraces() {
        return lines().stream()
                .filter(line -> STACK_TRACE.matcher(line).matches())
                .toList();
    }

    /** The end of the log, to be shown when a server does not start. */
    public String tail() {
        if (!Files.exists(file)) {
            return file + " does not exist";
        }
        List<String> lines = lines();
        return String.join("\n", lines.subList(Math.max(0, lines.size() - 60), lines.size()));
    }
}
