package org.tandemswitch.trace;

/** Messages as a text to read or to send by mail: a line that says when, from where and to where, then the message. */
public final class TraceText {
    private TraceText() {}

    public static String of(Passage passage) {
        String direction = passage.received() ? "received" : "sent";
        return "--- " + passage.at() + " " + direction + " " + passage.transport() + " " + passage.from() + " > "
                + passage.to() + "\n" + passage.text().stripTrailing() + "\n\n";
    }

    /** The last line of a text whose middle is missing. */
    public static String leftOut(int messages) {
        return messages == 0 ? "" : "--- messages left out in the middle: " + messages + "\n";
    }
}
