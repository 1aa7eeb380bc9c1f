package org.tandemswitch.sip.engine;

import gov.nist.core.StackLogger;
import java.util.Properties;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The stack's log on JBoss Logging. Errors of the stack are one line without a stack trace and all its chatter below a
 * warning is off, whatever the level of the category: at DEBUG the stack costs fourteen times its CPU. Loaded by name.
 */
public final class EngineLogger implements StackLogger {
    private static final Logger LOG = Logger.getLogger("gov.nist");

    @Override
    public boolean isLoggingEnabled() {
        return false;
    }

    @Override
    public boolean isLoggingEnabled(int level) {
        return level <= TRACE_WARN && level > TRACE_NONE;
    }

    @Override
    public void logFatalError(String message) {
        LOG.error(shorten(message));
    }

    @Override
    public void logError(String message) {
        LOG.debug(message);
    }

    @Override
    public void logError(String message, @Nullable Exception problem) {
        LOG.debug(message, problem);
    }

    @Override
    public void logException(@Nullable Throwable problem) {
        LOG.debug("Stack exception", problem);
    }

    @Override
    public void logWarning(String message) {
        LOG.debug(message);
    }

    private static String shorten(String message) {
        return message.length() > 200 ? message.substring(0, 200) : message;
    }

    @Override
    public void logInfo(String message) {}

    @Override
    public void logDebug(String message) {}

    @Override
    public void logDebug(String message, @Nullable Exception problem) {}

    @Override
    public void logTrace(String message) {}

    @Override
    public void logStackTrace() {}

    @Override
    public void logStackTrace(int level) {}

    @Override
    public int getLineCount() {
        return 0;
    }

    @Override
    public void disableLogging() {}

    @Override
    public void enableLogging() {}

    @Override
    public void setBuildTimeStamp(String ignored) {}

    @Override
    public void setStackProperties(Properties ignored) {}

    @Override
    public String getLoggerName() {
        return "gov.nist";
    }
}
