package org.tandemswitch.console.log;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.tandemswitch.audit.Entry;
import org.tandemswitch.audit.FieldChange;
import org.tandemswitch.console.options.OptionWords;
import org.tandemswitch.console.page.Texts;

/** What the log speaks of in the language of the reader; names people gave, numbers and addresses stay as they are. */
@Named("logWording")
@RequestScoped
public class LogWording {
    private static final String ROLES = "roles";

    @Inject
    Texts texts;

    @Inject
    OptionWords options;

    public String subject(Entry entry) {
        return switch (entry.deed()) {
            case PARAMETERS_PRESET -> texts.orElse("preset." + entry.subject(), entry.subject());
            case PARAMETERS_ROLLED_BACK ->
                entry.subject().equals("0") ? texts.of("log.back.beginning") : texts.of("log.back.to", entry.subject());
            default -> entry.subject();
        };
    }

    public String field(FieldChange change) {
        String ofOptions = options.label(change.field());
        return texts.orElse(
                "log.field." + change.field().replace(' ', '_'), texts.orElse("rules." + change.field(), ofOptions));
    }

    public String before(FieldChange change) {
        return value(change, change.before());
    }

    public String after(FieldChange change) {
        return value(change, change.after());
    }

    private String value(FieldChange change, String value) {
        return change.field().equals(ROLES)
                ? Arrays.stream(value.split(" "))
                        .map(role -> texts.orElse("role." + role, role))
                        .collect(Collectors.joining(", "))
                : texts.orElse("log." + change.field() + "." + value, plain(value));
    }

    /** Yes and no are called the same everywhere. */
    private String plain(String value) {
        return value.equals("yes") || value.equals("no") ? texts.of("rules." + value) : value;
    }
}
