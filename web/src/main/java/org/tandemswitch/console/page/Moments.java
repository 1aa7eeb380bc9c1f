package org.tandemswitch.console.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/** Times in the zone of the server, which every page names. */
@Named("moments")
@ApplicationScoped
public class Moments {
    private final ZoneId zone;

    public Moments() {
        this(ZoneId.systemDefault());
    }

    Moments(ZoneId zone) {
        this.zone = zone;
    }

    public String time(Instant moment) {
        return write("HH:mm:ss", moment);
    }

    public String full(Instant moment) {
        return write("yyyy-MM-dd HH:mm:ss.SSS", moment);
    }

    public String full(Optional<Instant> moment) {
        return moment.map(this::full).orElse(Figures.NONE);
    }

    /** Day and time to the second. */
    public String dayTime(Instant moment) {
        return write("MM-dd HH:mm:ss", moment);
    }

    /** Such as Europe/Berlin, UTC+01:00. */
    public String getZone() {
        String offset = offset();
        return zone.getId().equals(offset) ? offset : zone.getId() + ", " + offset;
    }

    public String offset() {
        int seconds = zone.getRules().getOffset(Instant.now()).getTotalSeconds();
        return seconds == 0 ? "UTC" : "UTC" + zone.getRules().getOffset(Instant.now());
    }

    public int offsetSeconds() {
        return zone.getRules().getOffset(Instant.now()).getTotalSeconds();
    }

    private String write(String pattern, Instant moment) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ROOT).format(moment.atZone(zone));
    }
}
