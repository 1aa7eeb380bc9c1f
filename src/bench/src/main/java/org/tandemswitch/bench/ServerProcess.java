package org.tandemswitch.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Pattern;

/** The switch seen from outside: processor time and memory of its process, from /proc. */
record ServerProcess(long pid) {
    /** USER_HZ, which Linux shows to programs as 100 whatever the kernel's own tick is. */
    private static final int TICKS_PER_SECOND = 100;

    private static final Pattern THREADS = Pattern.compile("(?m)^Threads:\\s+(\\d+)");
    private static final Pattern RESIDENT = Pattern.compile("(?m)^VmRSS:\\s+(\\d+) kB");

    Duration cpuTime() {
        return cpuTime(read("stat"));
    }

    long residentMegabytes() {
        return residentMegabytes(read("status"));
    }

    /** Fields 14 and 15; the name in field 2 may hold blanks and brackets, so counting begins behind it. */
    static Duration cpuTime(String stat) {
        var fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        var ticks = Long.parseLong(fields[11]) + Long.parseLong(fields[12]);
        return Duration.ofMillis(ticks * 1000 / TICKS_PER_SECOND);
    }

    static long residentMegabytes(String status) {
        return number(RESIDENT, status) / 1024;
    }

    long threads() {
        return number(THREADS, read("status"));
    }

    private static long number(Pattern line, String status) {
        var found = line.matcher(status);
        return found.find() ? Long.parseLong(found.group(1)) : 0;
    }

    long openFiles() {
        try (var open = Files.list(Path.of("/proc", String.valueOf(pid), "fd"))) {
            return open.count();
        } catch (IOException gone) {
            throw gone(gone);
        }
    }

    private String read(String name) {
        try {
            return Files.readString(Path.of("/proc", String.valueOf(pid), name));
        } catch (IOException gone) {
            throw gone(gone);
        }
    }

    private Problem gone(IOException gone) {
        return new Problem("the server (process " + pid + ") is not there: " + gone.getMessage());
    }
}
