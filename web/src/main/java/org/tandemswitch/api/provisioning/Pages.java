package org.tandemswitch.api.provisioning;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.tandemswitch.audit.Actor;
import org.tandemswitch.provisioning.Subject;

/** Things of one kind a page at a time, in the order in which they were added. */
interface Pages<G> {
    /**
     * @param name what their names have in them, in upper or lower case
     * @param after the id of the last one before the page
     */
    List<G> page(Actor actor, String name, long after, int most);

    /** Of few things, of which all are read for each page. */
    static <G> Pages<G> of(Subject<G> subject, Function<Actor, List<G>> all) {
        return (actor, name, after, most) -> all.apply(actor).stream()
                .filter(thing -> subject.id(thing) > after)
                .filter(thing -> lower(subject.name(thing)).contains(lower(name)))
                .sorted(Comparator.comparingLong(subject::id))
                .limit(most)
                .toList();
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
