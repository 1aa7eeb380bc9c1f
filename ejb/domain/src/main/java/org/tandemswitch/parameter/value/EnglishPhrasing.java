package org.tandemswitch.parameter.value;

import java.util.List;

/** Allowed values as files and programs are told them. */
public final class EnglishPhrasing implements Phrasing<String> {
    @Override
    public String between(String least, String most) {
        return least + ".." + most;
    }

    @Override
    public String atLeast(String least) {
        return least + " or more";
    }

    @Override
    public String oneOf(List<String> choices) {
        return String.join(", ", choices);
    }

    @Override
    public String text(TextForm form, int longest) {
        return switch (form) {
            case ANYTHING -> "text of up to " + longest + " characters";
            case DIGITS -> "up to " + longest + " digits";
            case HOST -> "host name or address";
            case URL -> "http(s) address";
            case EMAIL -> "e-mail address";
        };
    }

    @Override
    public String hostAndPort() {
        return "host:port";
    }

    @Override
    public String portRange() {
        return "FIRST,LAST, both 1..65535";
    }

    @Override
    public String wordOr(String word, ValueType<?> other) {
        return (word.isEmpty() ? "empty" : word) + " or " + other.allowed(this);
    }

    @Override
    public String list(int least, int most, ValueType<?> element) {
        return "list of " + (least == 0 ? "up to " : least + " to ") + most + ", each " + element.allowed(this);
    }
}
