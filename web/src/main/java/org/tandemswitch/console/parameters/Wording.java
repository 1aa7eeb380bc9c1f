package org.tandemswitch.console.parameters;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import org.tandemswitch.audit.Entry;
import org.tandemswitch.console.page.Moments;
import org.tandemswitch.console.page.Texts;
import org.tandemswitch.parameter.Parameter;
import org.tandemswitch.parameter.StoredParameter;

/** What allowed values, conflicts and occasions are called in the language of the reader. */
@Named("wording")
@RequestScoped
public class Wording {
    @Inject
    Texts texts;

    @Inject
    Moments moments;

    /** Which values are allowed, as short as it can be said. */
    public String allowed(Parameter<?> parameter) {
        return parameter.type().allowed(new LocalPhrasing(texts));
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
}
