package org.tandemswitch.sip.b2bua;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** What is said in one log category during a test, which sets it to DEBUG. */
public final class TraceLog implements BeforeEachCallback, AfterEachCallback {
    private final Logger logger;
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

    public TraceLog(String category) {
        logger = Logger.getLogger(category);
    }

    public List<String> lines() {
        return lines;
    }

    void switchOff() {
        logger.setLevel(Level.INFO);
        lines.clear();
    }

    @Override
    public void beforeEach(ExtensionContext test) {
        logger.setUseParentHandlers(false);
        logger.addHandler(keeper);
        logger.setLevel(Level.FINE);
    }

    @Override
    public void afterEach(ExtensionContext test) {
        logger.setLevel(null);
        logger.removeHandler(keeper);
        logger.setUseParentHandlers(true);
    }
}
