package org.tandemswitch.console.options;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Locale;
import java.util.ResourceBundle;
import org.tandemswitch.console.page.ReaderLanguage;
import org.tandemswitch.console.page.Texts;
import org.tandemswitch.live.ParametersInForce;
import org.tandemswitch.option.Chapter;
import org.tandemswitch.option.Option;
import org.tandemswitch.policy.AllOptions;
import org.tandemswitch.user.Language;

/** What options and their choices are called in the reader's language. */
@Named("optionWords")
@RequestScoped
public class OptionWords {
    private final Texts texts;
    private final ResourceBundle words;

    @Inject
    ParametersInForce parameters;

    @Inject
    OptionWords(Texts texts, ReaderLanguage language) {
        this(texts, language.spoken());
    }

    public OptionWords(Texts texts, Language language) {
        this.texts = texts;
        this.words = Texts.bundle("org.tandemswitch.console.options", language.locale());
    }

    /** For CDI. */
    OptionWords() {
        this(new Texts(), Language.ENGLISH);
    }

    public String chapter(Chapter chapter) {
        return texts.of("chapter." + chapter.key());
    }

    public String chosen(long options) {
        return options == 0 ? texts.of("options.default") : texts.of("options.chosen", options);
    }

    public String label(Option<?> option) {
        return words.getString(option.key());
    }

    /** The label of the option of that key, or the key where there is none. */
    public String label(String key) {
        return words.containsKey(key) ? words.getString(key) : key;
    }

    /** How a value of the option of that key reads. */
    public String said(String key, String value) {
        return AllOptions.stream()
                .filter(option ->
                        option.key().equals(key) && option.type().choices().contains(value))
                .findFirst()
                .map(option -> choice(option, value))
                .orElse(value);
    }

    public String hint(Option<?> option) {
        String key = option.key() + ".hint";
        return words.containsKey(key) ? words.getString(key) : "";
    }

    /** Yes and no are called the same everywhere. */
    public String choice(Option<?> option, String choice) {
        return switch (choice) {
            case "On" -> texts.of("rules.yes");
            case "Off" -> texts.of("rules.no");
            default -> words.getString(option.key() + "." + choice.toLowerCase(Locale.ROOT));
        };
    }

    /** What an empty field stands for at this moment. */
    public String usual(Option<?> option) {
        String usual = option.usualText(parameters.now());
        if (!option.type().choices().isEmpty()) {
            return texts.of("rules.default.choice", choice(option, usual));
        }
        return usual.isEmpty() ? texts.of("options.none") : texts.of("rules.default.choice", usual);
    }
}
