package org.tandemswitch.user;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The languages the console speaks, by the names their own speakers use. */
public enum Language {
    ENGLISH("en", "en", "English"),
    SPANISH("es", "es", "Español"),
    CHINESE("zh", "zh-Hans", "中文");

    private final String key;
    private final String tag;
    private final String ownName;

    Language(String key, String tag, String ownName) {
        this.key = key;
        this.tag = tag;
        this.ownName = ownName;
    }

    /** One of ours for a tag such as es-MX or zh-TW (BCP 47). */
    public static Optional<Language> of(String tag) {
        return of(Locale.forLanguageTag(tag));
    }

    public static Optional<Language> of(Locale locale) {
        return Arrays.stream(values())
                .filter(language -> language.key.equals(locale.getLanguage()))
                .findFirst();
    }

    /** The name of this language in the database, in a cookie and in the names of text files. */
    public String key() {
        return key;
    }

    /** The tag that tells a browser which script and which fonts are meant. */
    public String tag() {
        return tag;
    }

    public String ownName() {
        return ownName;
    }

    public Locale locale() {
        return Locale.forLanguageTag(key);
    }
}
