package org.tandemswitch.console.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/** Figures as the console writes them, with the decimal sign of the reader's language. */
@Named("figures")
@RequestScoped
public class Figures {
    public static final String NONE = "–";

    private final Locale locale;

    @Inject
    Figures(ReaderLanguage language) {
        this(language.getLocale());
    }

    Figures(Locale locale) {
        this.locale = locale;
    }

    public Figures() {
        this(Locale.ENGLISH);
    }

    /** 1:02:03 or 02:03. */
    public String duration(Duration duration) {
        long seconds = Math.max(0, duration.toSeconds());
        String tail = String.format(Locale.ROOT, "%02d:%02d", seconds / 60 % 60, seconds % 60);
        return seconds < 3600 ? tail : seconds / 3600 + ":" + tail;
    }

    /** Seconds to the millisecond: 1.234. */
    public String seconds(Duration duration) {
        return String.format(locale, "%.3f", duration.toMillis() / 1000.0);
    }

    public String seconds(Optional<Duration> duration) {
        return duration.map(this::seconds).orElse(NONE);
    }

    /** Thousands apart by a thin space, which no language takes for a decimal sign. */
    public String count(long number) {
        return String.format(Locale.ROOT, "%,d", number).replace(',', '\u202f');
    }

    public String rate(double perSecond) {
        return String.format(locale, "%.1f", perSecond);
    }

    public String percent(double percent) {
        return String.format(locale, "%.1f %%", percent);
    }
}
