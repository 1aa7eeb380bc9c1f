package org.apache.log4j;

import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.tandemswitch.sip.engine.EngineVoice;

/**
 * What the engine says. Whole messages and stack traces come at DEBUG only; otherwise a warning or error is one line, a few
 * of each category in a minute, because most of them are somebody else's bad packet.
 */
public final class Logger {
    private final org.jboss.logging.Logger target;
    private final EngineVoice voice;

    private Logger(String name) {
        this.target = org.jboss.logging.Logger.getLogger(name);
        this.voice = new EngineVoice(name);
    }

    public static Logger getLogger(Class<?> type) {
        return new Logger(type.getName());
    }

    public static Logger getLogger(String name) {
        return new Logger(name);
    }

    public boolean isTraceEnabled() {
        return target.isTraceEnabled();
    }

    public boolean isDebugEnabled() {
        return target.isDebugEnabled();
    }

    public boolean isInfoEnabled() {
        return target.isDebugEnabled();
    }

    public boolean isEnabledFor(Priority priority) {
        return true;
    }

    public void trace(Object message) {
        target.trace(message);
    }

    public void debug(Object message) {
        target.debug(message);
    }

    public void debug(Object message, @Nullable Throwable problem) {
        target.debug(message, problem);
    }

    /** The engine informs about every message; that is for debugging. */
    public void info(Object message) {
        target.debug(message);
    }

    public void warn(Object message) {
        say(org.jboss.logging.Logger.Level.WARN, message, null);
    }

    public void warn(Object message, @Nullable Throwable problem) {
        say(org.jboss.logging.Logger.Level.WARN, message, problem);
    }

    public void error(Object message) {
        say(org.jboss.logging.Logger.Level.ERROR, message, null);
    }

    public void error(Object message, @Nullable Throwable problem) {
        say(org.jboss.logging.Logger.Level.ERROR, message, problem);
    }

    public void fatal(Object message, @Nullable Throwable problem) {
        say(org.jboss.logging.Logger.Level.FATAL, message, problem);
    }

    private void say(org.jboss.logging.Logger.Level level, Object message, @Nullable Throwable problem) {
        if (target.isDebugEnabled()) {
            target.log(level, message, problem);
        } else if (!EngineVoice.isOfPeer(problem)
                && voice.maySpeak(TimeUnit.NANOSECONDS.toMinutes(System.nanoTime()))) {
            target.log(level, EngineVoice.line(message, problem));
        }
    }
}
