package org.tandemswitch.api.provisioning;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.Optional;
import org.tandemswitch.audit.Actor;
import org.tandemswitch.provisioning.Created;
import org.tandemswitch.provisioning.FieldError;
import org.tandemswitch.provisioning.Retry;
import org.tandemswitch.provisioning.SaveOutcome;
import org.tandemswitch.user.Area;

/** What programs may do to things of one kind. */
interface Kind<G> {
    /** Where they are, below the API. */
    String path();

    Area area();

    List<G> all(Actor actor);

    Optional<G> find(Actor actor, long id);

    long id(G thing);

    String name(G thing);

    JsonObject fields(G thing);

    /** Another one as soon as anything of it is another. */
    String mark(G thing);

    SaveOutcome<Created> create(Actor actor, JsonObject told, Optional<Retry> retry);

    /** @param seen what is to become as it is told, if it is still the same */
    SaveOutcome<G> save(Actor actor, JsonObject told, G seen);

    SaveOutcome<G> remove(Actor actor, G seen);

    /** @param removed false when it was not the same any more */
    static <G> SaveOutcome<G> gone(G seen, boolean removed) {
        return removed
                ? new SaveOutcome.Saved<>(seen)
                : new SaveOutcome.Refused<>(List.of(FieldError.changedMeanwhile("name")));
    }
}
