package org.tandemswitch.console.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/** Figures as the console writes them. */
@Named("figures")
@ApplicationScoped
public class Figures {
    public static final String NONE = "–";

    /** 1:02:03 or 02:03. */
    public String duration(Duration duration) {
        long seconds = Math.max(0, duration.toSeconds());
        String tail = String.format(Locale.ROOT, "%02d:%02d", seconds / 60 % 60, seconds % 60);
        return seconds < 3600 ? tail : seconds / 3600 + ":" + tail;
    }

    /** Seconds to the millisecond: 1.234. */
    public String seconds(Duration duration) {
        return String.format(Locale.ROOT, "%d.%03d", duration.toSeconds(), duration.toMillisPart());
    }

    public String seconds(Optional<Duration> duration) {
        return duration.map(this::seconds).orElse(NONE);
    }

    public String count(long number) {
        return String.format(Locale.ROOT, "%,d", number).replace(',', '\u202f');
    }

    public String rate(double perSecond) {
        return String.format(Locale.ROOT, "%.1f", perSecond);
    }

    public String percent(double percent) {
        return String.format(Locale.ROOT, "%.1f %%", percent);
    }
}
