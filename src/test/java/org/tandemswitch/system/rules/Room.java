package org.tandemswitch.system.rules;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.EnumSet;
import java.util.Set;

/** The parts of the EAR by the archive they travel in, and which other parts each may know. */
enum Room {
    DOMAIN("tandem-domain.jar"),
    STORE("tandem-store.jar"),
    MEDIA("tandem-media.jar"),
    SERVICES("tandem-services.jar"),
    SIGNALLING("tandem-signalling.war"),
    JMS("tandem-jms.jar"),
    WEB("tandem-web.war");

    private final String archive;

    Room(String archive) {
        this.archive = archive;
    }

    Set<Room> mayKnow() {
        return switch (this) {
            case DOMAIN -> EnumSet.noneOf(Room.class);
            case STORE, MEDIA, SERVICES -> EnumSet.of(DOMAIN);
            case SIGNALLING -> EnumSet.of(DOMAIN, SERVICES, MEDIA);
            case JMS, WEB -> EnumSet.of(DOMAIN, SERVICES);
        };
    }

    Set<Room> mustNotKnow() {
        Set<Room> known = EnumSet.copyOf(EnumSet.of(this));
        known.addAll(mayKnow());
        return EnumSet.complementOf(EnumSet.copyOf(known));
    }

    boolean holds(JavaClass type) {
        return type.getBaseComponentType()
                .getSource()
                .map(source -> source.getUri().toString().contains("/" + archive))
                .orElse(false);
    }

    DescribedPredicate<JavaClass> classes() {
        return DescribedPredicate.describe("in the room " + name(), this::holds);
    }

    static DescribedPredicate<JavaClass> classesOf(Set<Room> rooms) {
        return DescribedPredicate.describe(
                "in one of " + rooms, type -> rooms.stream().anyMatch(room -> room.holds(type)));
    }
}
