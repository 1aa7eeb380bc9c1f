package org.tandemswitch.console.page;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The texts of the console in the language of the reader, English where there is no other. */
@Named("texts")
@RequestScoped
public class Texts {
    private static final ResourceBundle.Control ENGLISH_AT_LAST =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final ResourceBundle bundle;
    private final Locale locale;

    @Inject
    Texts(ReaderLanguage language) {
        this(language.getLocale());
    }

    public Texts(Locale locale) {
        this.locale = locale;
        this.bundle = bundle("org.tandemswitch.console.texts", locale);
    }

    public Texts() {
        this(Locale.ENGLISH);
    }

    /** The texts as pages name them: text['login.enter']. */
    @Produces
    @Dependent
    @Named("text")
    ResourceBundle bundle() {
        return bundle;
    }

    /** The text, or the key itself where a text was forgotten. */
    public String of(String key, Object... values) {
        return bundle.containsKey(key) ? new MessageFormat(bundle.getString(key), locale).format(values) : key;
    }

    /** The text without values, or the given words where there is none. */
    public String orElse(String key, String words) {
        return bundle.containsKey(key) ? bundle.getString(key) : words;
    }

    /** The bundle of a language whatever the language of the machine is. */
    public static ResourceBundle bundle(String name, Locale locale) {
        return ResourceBundle.getBundle(name, locale, ENGLISH_AT_LAST);
    }
}
