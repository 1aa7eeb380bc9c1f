package org.tandemswitch.api.provisioning;

import jakarta.json.JsonObject;
import java.util.Optional;
import java.util.function.BiFunction;
import org.tandemswitch.audit.Actor;
import org.tandemswitch.provisioning.Edit;
import org.tandemswitch.provisioning.SaveOutcome;
import org.tandemswitch.provisioning.Subject;

/**
 * What programs may do to things of one kind.
 *
 * @param path where they are, below the API
 * @param read makes a draft of what is told, for the thing of an id or, with 0, for a new one
 */
record Kind<D, G>(
        String path,
        Subject<G> subject,
        Edit<D, G> edit,
        Pages<G> pages,
        BiFunction<Actor, Long, Optional<G>> find,
        BiFunction<Long, JsonObject, SaveOutcome<D>> read) {
    /** @param seen what is to become as it is told, if it is still the same */
    SaveOutcome<G> save(Actor actor, JsonObject told, G seen) {
        return read.apply(subject.id(seen), told).then(draft -> edit.save(actor, draft, Optional.of(seen)));
    }
}
