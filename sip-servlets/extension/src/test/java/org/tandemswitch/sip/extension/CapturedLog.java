package org.tandemswitch.sip.extension;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** What the container says during a test, kept here instead of being written to the output of the build. */
public final class CapturedLog implements BeforeEachCallback, AfterEachCallback {
    private final Logger logger = Logger.getLogger("org.tandemswitch.sip");
    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final Handler keeper = new Handler() {
        @Override
        public void publish(LogRecord line) {
            lines.add(line.getMessage());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    public List<String> lines() {
        return lines;
    }

    @Override
    public void beforeEach(ExtensionContext test) {
        logger.setUseParentHandlers(false);
        logger.addHandler(keeper);
    }

    @Override
    public void afterEach(ExtensionContext test) {
        logger.removeHandler(keeper);
        logger.setUseParentHandlers(true);
    }
}
