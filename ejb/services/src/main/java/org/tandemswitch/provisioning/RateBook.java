package org.tandemswitch.provisioning;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import org.tandemswitch.audit.Actor;
import org.tandemswitch.directory.Entry;
import org.tandemswitch.rate.Rate;
import org.tandemswitch.rate.Rates;
import org.tandemswitch.rate.ToldRate;
import org.tandemswitch.user.Area;

/** The stored rates as an administrator sees them, by prefix. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class RateBook {
    private static final int SHOWN = 100;

    @Inject
    Rates stored;

    public List<Rate> page(Actor actor, Entry group, Rates.Choice choice, int first, int most) {
        actor.mustView(Area.GATEWAYS);
        return stored.page(group.id(), choice, first, most);
    }

    public int count(Actor actor, Entry group, Rates.Choice choice) {
        actor.mustView(Area.GATEWAYS);
        return stored.count(group.id(), choice);
    }

    /** There may be a million. */
    public void each(Actor actor, Entry group, Consumer<Rate> reader) {
        actor.mustView(Area.GATEWAYS);
        stored.all(group.id()).forEach(reader);
    }

    /** What an edit would come to; nothing is changed. */
    public SaveOutcome<RateReview> review(Actor actor, Entry group, ContentsEdit edit, Collection<ToldRate> rates) {
        actor.mustView(Area.GATEWAYS);
        return RateChanges.of(edit, stored.all(group.id()), rates)
                .then(changes -> new SaveOutcome.Saved<>(changes.review(SHOWN)));
    }
}
