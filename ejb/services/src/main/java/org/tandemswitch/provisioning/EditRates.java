package org.tandemswitch.provisioning;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Optional;
import org.tandemswitch.audit.Actor;
import org.tandemswitch.directory.Entry;
import org.tandemswitch.live.FollowEdits;
import org.tandemswitch.rate.Rate;
import org.tandemswitch.rate.ToldRate;
import org.tandemswitch.user.Area;

/** Changes the rates of a rate group. When a method returns, the edit is committed and the next call knows it. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class EditRates {
    @Inject
    DirectoryTransactions transactions;

    @Inject
    FollowEdits followEdits;

    /**
     * Gives its prefix this rate instead of the one that was seen, which may have had another prefix.
     *
     * @param seen the rate that the form was opened with; none for a new one
     */
    public SaveOutcome<Entry> save(Actor actor, Entry group, Rate rate, Optional<Rate> seen) {
        actor.mustEdit(Area.GATEWAYS);
        SaveOutcome<Entry> outcome = transactions.saveRate(actor, group, rate, seen);
        followEdits.now();
        return outcome;
    }

    /**
     * @param group as it was seen; whoever replaces all its rates must have seen them as they are
     * @param rates one for a prefix; where they are to go, only their prefixes matter
     */
    public SaveOutcome<Entry> edit(Actor actor, Entry group, ContentsEdit edit, Collection<ToldRate> rates) {
        actor.mustEdit(Area.GATEWAYS);
        SaveOutcome<Entry> outcome = transactions.editRates(actor, group, edit, rates);
        followEdits.now();
        return outcome;
    }
}
