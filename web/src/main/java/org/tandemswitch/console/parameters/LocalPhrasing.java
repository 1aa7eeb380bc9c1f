package org.tandemswitch.console.parameters;

import java.util.List;
import org.tandemswitch.console.page.Texts;
import org.tandemswitch.parameter.value.Phrasing;
import org.tandemswitch.parameter.value.TextForm;
import org.tandemswitch.parameter.value.ValueType;

/** Allowed values in the reader's language, as short as it can be said. */
final class LocalPhrasing implements Phrasing<String> {
    private static final int MANY = 1000;

    private final Texts texts;

    LocalPhrasing(Texts texts) {
        this.texts = texts;
    }

    @Override
    public String between(String least, String most) {
        return least + "–" + most;
    }

    @Override
    public String atLeast(String least) {
        return texts.of("parameters.allowed.least", least);
    }

    /** They stand in the list to choose from. */
    @Override
    public String oneOf(List<String> choices) {
        return "";
    }

    @Override
    public String text(TextForm form, int longest) {
        return texts.of("parameters.allowed." + form.key(), String.valueOf(longest));
    }

    @Override
    public String hostAndPort() {
        return texts.of("parameters.allowed.hostport");
    }

    @Override
    public String portRange() {
        return texts.of("parameters.allowed.ports");
    }

    /** That a field may be empty need not be said. */
    @Override
    public String wordOr(String word, ValueType<?> other) {
        return word.isEmpty() ? other.allowed(this) : texts.of("parameters.allowed.or", word, other.allowed(this));
    }

    @Override
    public String list(int least, int most, ValueType<?> element) {
        return most >= MANY
                ? texts.of("parameters.allowed.list", element.allowed(this))
                : texts.of(
                        "parameters.allowed.some",
                        Integer.toString(least),
                        Integer.toString(most),
                        element.allowed(this));
    }
}
