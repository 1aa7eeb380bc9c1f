package org.tandemswitch.console.parameters;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tandemswitch.audit.Entry;
import org.tandemswitch.console.page.Moments;
import org.tandemswitch.console.page.Texts;
import org.tandemswitch.parameter.Parameter;
import org.tandemswitch.parameter.StoredParameter;

/** What allowed values, conflicts and occasions are called in the language of the reader. */
@Named("wording")
@RequestScoped
public class Wording {
    private static final Pattern LIST = Pattern.compile("(\\d+)\\.\\.(\\d+) x (.*)");
    private static final Pattern WORD_OR = Pattern.compile("([A-Z][a-z]+|), (.*)");
    private static final Pattern KIND = Pattern.compile("(text|digits|host|url|email), 0\\.\\.(\\d+)");
    private static final int MANY = 1000;

    @Inject
    Texts texts;

    @Inject
    Moments moments;

    /** Which values are allowed, as short as it can be said. */
    public String allowed(Parameter<?> parameter) {
        return parameter.type().choices().isEmpty() ? allowed(parameter.range()) : "";
    }

    /** Why parameters were changed. */
    public String occasion(Entry entry) {
        String subject =
                switch (entry.deed()) {
                    case PARAMETERS_PRESET -> texts.of("preset." + entry.subject());
                    case PARAMETERS_ROLLED_BACK ->
                        entry.subject().equals("0")
                                ? texts.of("parameters.back.beginning")
                                : texts.of("parameters.back.to", entry.subject());
                    default -> entry.subject();
                };
        return texts.of("parameters.occasion." + entry.deed().key(), subject);
    }

    String conflict(String now, Optional<StoredParameter> origin) {
        return origin.map(last -> texts.of("parameters.conflict.by", now, last.by(), moments.minute(last.at())))
                .orElseGet(() -> texts.of("parameter.conflict", now));
    }

    private String allowed(String range) {
        Matcher list = LIST.matcher(range);
        if (list.matches()) {
            return list(list.group(1), list.group(2), allowed(list.group(3)));
        }
        Matcher kind = KIND.matcher(range);
        if (kind.matches()) {
            return texts.of("parameters.allowed." + kind.group(1), kind.group(2));
        }
        Matcher either = WORD_OR.matcher(range);
        if (either.matches()) {
            return either.group(1).isEmpty()
                    ? allowed(either.group(2))
                    : texts.of("parameters.allowed.or", either.group(1), allowed(either.group(2)));
        }
        return range.replace("..", "–");
    }

    private String list(String least, String most, String element) {
        return Integer.parseInt(most) >= MANY
                ? texts.of("parameters.allowed.list", element)
                : texts.of("parameters.allowed.some", least, most, element);
    }
}
