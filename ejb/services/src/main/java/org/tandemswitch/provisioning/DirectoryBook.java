package org.tandemswitch.provisioning;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.tandemswitch.audit.Actor;
import org.tandemswitch.directory.Entries;
import org.tandemswitch.directory.Entry;
import org.tandemswitch.number.DialString;
import org.tandemswitch.option.Peer;
import org.tandemswitch.user.Area;

/** The stored directory as an administrator sees it, by name. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class DirectoryBook {
    @Inject
    Entries entries;

    @Inject
    Referrers referrers;

    public List<Entry> all(Actor actor) {
        actor.mustView(Area.GATEWAYS);
        return entries.all();
    }

    public List<Entry> all(Actor actor, Peer kind) {
        return all(actor).stream().filter(entry -> entry.kind() == kind).toList();
    }

    public Optional<Entry> find(Actor actor, Peer kind, long id) {
        actor.mustView(Area.GATEWAYS);
        return entries.find(id).filter(entry -> entry.kind() == kind);
    }

    public List<DialString> numbers(Actor actor, Entry list) {
        actor.mustView(Area.GATEWAYS);
        try (Stream<DialString> numbers = entries.numbers(list.id())) {
            return numbers.toList();
        }
    }

    /** Who refers to things of a kind, by their names; whoever the actor may not view has none. */
    public Map<String, List<Referrer>> referrers(Actor actor, Peer kind) {
        actor.mustView(Area.GATEWAYS);
        Map<String, List<Referrer>> all = referrers.to(kind);
        all.replaceAll((name, those) ->
                those.stream().map(referrer -> referrer.to(actor.rights())).toList());
        return all;
    }
}
