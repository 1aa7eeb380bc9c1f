package org.tandemswitch.console.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The texts of the console in the language of the browser, English where there is no other. */
@Named("texts")
@RequestScoped
public class Texts {
    private static final ResourceBundle.Control ENGLISH_AT_LAST =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final ResourceBundle bundle;
    private final Locale locale;

    @Inject
    Texts(HttpServletRequest request) {
        this(request.getLocale());
    }

    Texts(Locale locale) {
        this.locale = locale;
        this.bundle = ResourceBundle.getBundle("org.tandemswitch.console.texts", locale, ENGLISH_AT_LAST);
    }

    Texts() {
        this(Locale.ENGLISH);
    }

    /** The text, or the key itself where a text was forgotten. */
    public String of(String key, Object... values) {
        return bundle.containsKey(key) ? new MessageFormat(bundle.getString(key), locale).format(values) : key;
    }
}
