package org.tandemswitch.sip.engine;

/** Text for a header field: one line, or it would be the beginning of another field. The engine writes whatever it is given. */
final class FieldText {
    private FieldText() {}

    /** @throws IllegalArgumentException for text with a line end or another control character in it */
    static String oneLine(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < ' ' && text.charAt(i) != '\t') {
                throw new IllegalArgumentException("control character in a header field");
            }
        }
        return text;
    }
}
