package org.tandemswitch.console.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.tandemswitch.user.Language;

/** Times in the zone of the server, which every page names, in the order of day and month the reader is used to. */
@Named("moments")
@RequestScoped
public class Moments {
    private final ZoneId zone;
    private final Language language;

    @Inject
    Moments(ReaderLanguage language) {
        this(ZoneId.systemDefault(), language.spoken());
    }

    public Moments() {
        this(ZoneId.systemDefault(), Language.ENGLISH);
    }

    Moments(ZoneId zone, Language language) {
        this.zone = zone;
        this.language = language;
    }

    public String time(Instant moment) {
        return write("HH:mm:ss", moment);
    }

    public String time(Optional<Instant> moment) {
        return moment.map(this::time).orElse(Figures.NONE);
    }

    /** Time, with its day where that is not today. */
    public String recent(Instant moment) {
        return recent(moment, Instant.now());
    }

    public String recent(Optional<Instant> moment) {
        return moment.map(this::recent).orElse(Figures.NONE);
    }

    String recent(Instant moment, Instant now) {
        boolean today =
                moment.atZone(zone).toLocalDate().equals(now.atZone(zone).toLocalDate());
        return today ? time(moment) : dayTime(moment);
    }

    public String full(Instant moment) {
        return write(day("yyyy-MM-dd", "dd/MM/yyyy") + " HH:mm:ss.SSS", moment);
    }

    public String full(Optional<Instant> moment) {
        return moment.map(this::full).orElse(Figures.NONE);
    }

    /** Day and time to the second. */
    public String dayTime(Instant moment) {
        return write(day("MM-dd", "dd/MM") + " HH:mm:ss", moment);
    }

    /** Day with its year, and time to the second. */
    public String second(Instant moment) {
        return write(day("yyyy-MM-dd", "dd/MM/yyyy") + " HH:mm:ss", moment);
    }

    /** Day with its year, and time to the minute. */
    public String minute(Instant moment) {
        return write(day("yyyy-MM-dd", "dd/MM/yyyy") + " HH:mm", moment);
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

    private String day(String yearFirst, String dayFirst) {
        return switch (language) {
            case ENGLISH, CHINESE -> yearFirst;
            case SPANISH -> dayFirst;
        };
    }

    private String write(String pattern, Instant moment) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ROOT).format(moment.atZone(zone));
    }
}
