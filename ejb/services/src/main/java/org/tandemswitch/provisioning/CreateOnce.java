package org.tandemswitch.provisioning;

import jakarta.ejb.EJBException;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.function.Supplier;
import org.tandemswitch.audit.Actor;

/** Creates what somebody may ask for again because they did not hear the answer: then they hear the first one. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class CreateOnce {
    @Inject
    CreateTransactions transactions;

    @Inject
    Turns turns;

    /** @param create takes part in the transaction in which the answer is kept */
    public SaveOutcome<Created> create(Actor actor, Optional<Retry> retry, Supplier<SaveOutcome<Created>> create) {
        return retry.map(wish -> once(actor, wish, create)).orElseGet(create);
    }

    /** Here they wait for each other. Of two on different nodes one fails, and finds the answer of the other when it looks again. */
    private SaveOutcome<Created> once(Actor actor, Retry wish, Supplier<SaveOutcome<Created>> create) {
        synchronized (turns.of(actor.name() + '\n' + wish.key())) {
            try {
                return transactions.once(actor, wish, create);
            } catch (EJBException faster) {
                return transactions.once(actor, wish, create);
            }
        }
    }
}
