package org.tandemswitch.sip.engine;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sip.message.Response;
import org.jspecify.annotations.Nullable;
import org.mobicents.servlet.sip.core.DispatcherException;
import org.tandemswitch.sip.extension.SipLogger;

/** How much one category of the engine may say in a minute, and how short. */
public final class EngineVoice {
    private static final int LINES_A_MINUTE = 5;
    private static final int LONGEST = 200;
    private static final int DEEPEST = 10;
    private static final int FRAMES = 4;

    private final String category;
    private long minute;
    private int said;
    private long unsaid;

    public EngineVoice(String category) {
        this.category = category;
    }

    public synchronized boolean maySpeak(long nowMinute) {
        if (nowMinute != minute) {
            turn(nowMinute);
        }
        boolean may = said < LINES_A_MINUTE;
        if (may) {
            said++;
        } else {
            unsaid++;
        }
        return may;
    }

    private void turn(long nowMinute) {
        if (unsaid > 0) {
            SipLogger.ROOT.engineUntold(unsaid, category);
        }
        minute = nowMinute;
        said = 0;
        unsaid = 0;
    }

    /** Two that hang up at once are no fault of ours, and the later one is told that its call is over. */
    public static boolean isOfPeer(@Nullable Throwable problem) {
        return problem instanceof DispatcherException refusal
                && refusal.getErrorCode() == Response.CALL_OR_TRANSACTION_DOES_NOT_EXIST;
    }

    /** What is said, what the problem is and where it arose, without control characters a peer may have sent. */
    public static String line(Object message, @Nullable Throwable problem) {
        if (problem == null) {
            return firstLine(message);
        }
        Throwable root = root(problem);
        String causes = root.equals(problem) ? firstLine(problem) : firstLine(problem) + "; " + firstLine(root);
        return firstLine(message) + " (" + causes + place(root.getStackTrace()) + ")";
    }

    /** The engine says everywhere that something happened; what it was is the cause. */
    private static Throwable root(Throwable problem) {
        Throwable root = problem;
        for (int depth = 0; depth < DEEPEST && root.getCause() != null; depth++) {
            root = root.getCause();
        }
        return root;
    }

    private static String firstLine(Object said) {
        String text = String.valueOf(said).lines().findFirst().orElse("");
        return text.substring(0, Math.min(LONGEST, text.length())).replaceAll("\\p{Cntrl}", "?");
    }

    private static String place(StackTraceElement[] frames) {
        return Stream.of(frames)
                .limit(FRAMES)
                .map(frame -> frame.getFileName() + ":" + frame.getLineNumber())
                .collect(Collectors.joining(" < ", " at ", ""));
    }
}
