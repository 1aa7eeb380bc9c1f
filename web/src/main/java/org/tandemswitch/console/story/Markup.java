package org.tandemswitch.console.story;

/** Builds markup; whatever is text or a value in it cannot become anything else. */
final class Markup {
    private final StringBuilder out = new StringBuilder(8192);

    /** Markup of ours. */
    Markup raw(String markup) {
        out.append(markup);
        return this;
    }

    /** Text of anybody. */
    Markup text(String text) {
        for (int at = 0; at < text.length(); at++) {
            add(text.charAt(at));
        }
        return this;
    }

    private void add(char character) {
        switch (character) {
            case '<' -> out.append("&lt;");
            case '>' -> out.append("&gt;");
            case '&' -> out.append("&amp;");
            case '"' -> out.append("&quot;");
            case '\'' -> out.append("&#39;");
            default -> out.append(isPrintable(character) ? character : '\ufffd');
        }
    }

    /** What XML knows, and what does not turn the direction of the text around it. */
    private static boolean isPrintable(char character) {
        boolean control = character < ' ' && character != '\t' && character != '\n' || character == '\u007f';
        boolean turning =
                character >= '\u202a' && character <= '\u202e' || character >= '\u2066' && character <= '\u2069';
        return !control && !turning && !Character.isSurrogate(character) && character < '\ufffe';
    }

    Markup number(long number) {
        out.append(number);
        return this;
    }

    /** An attribute with a value of anybody. */
    Markup attribute(String name, String value) {
        return raw(" ").raw(name).raw("=\"").text(value).raw("\"");
    }

    Markup attribute(String name, long value) {
        return raw(" ").raw(name).raw("=\"").number(value).raw("\"");
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
