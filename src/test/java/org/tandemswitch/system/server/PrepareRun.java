package org.tandemswitch.system.server;

import java.nio.file.Path;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/** Lays out the server of the run before Arquillian starts it, and tells {@code arquillian.xml} where it is. */
public final class PrepareRun implements LauncherSessionListener {
    /** How long a test waits that does not say how long. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        Awaitility.setDefaultTimeout(PATIENCE);
        Tandem tandem = Tandem.ofTheRun();
        BaseDirectory.lay(builtServer(), tandem);
        System.setProperty("tandem.management.port", Integer.toString(tandem.managementPort()));
        System.setProperty("tandem.server.options", String.join(" ", BaseDirectory.options(tandem)));
    }

    static Path builtServer() {
        return Path.of(System.getProperty("tandem.server"));
    }
}
