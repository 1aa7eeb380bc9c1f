package org.tandemswitch.provisioning;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.tandemswitch.audit.Actor;
import org.tandemswitch.retry.KeptCreate;
import org.tandemswitch.retry.KeptCreates;

/** What is created and the answer that is kept of it are one transaction. */
@Stateless
public class CreateTransactions {
    @Inject
    KeptCreates kept;

    public SaveOutcome<Created> once(Actor actor, Retry wish, Supplier<SaveOutcome<Created>> create) {
        Instant now = Instant.now();
        Optional<KeptCreate> known = kept.find(actor.name(), wish.key());
        if (known.filter(answer -> !answer.isOver(now)).isPresent()) {
            return again(known.get(), wish);
        }
        known.ifPresent(old -> kept.forget(old.caller(), old.key()));
        KeptCreate begun = KeptCreate.begun(actor.name(), wish.key(), wish.fingerprint(), now);
        kept.begin(begun);
        return create.get()
                .fold(
                        created -> {
                            kept.finish(begun.done(
                                    created.value().id(),
                                    created.value().mark(),
                                    created.value().answer()));
                            return created;
                        },
                        refused -> {
                            kept.forget(begun.caller(), begun.key());
                            return refused;
                        });
    }

    private static SaveOutcome<Created> again(KeptCreate answer, Retry wish) {
        return answer.fingerprint().equals(wish.fingerprint())
                ? new SaveOutcome.Saved<>(new Created(answer.id(), answer.mark(), answer.answer()))
                : new SaveOutcome.Refused<>(List.of(FieldError.KEY_OF_ANOTHER_WISH));
    }
}
