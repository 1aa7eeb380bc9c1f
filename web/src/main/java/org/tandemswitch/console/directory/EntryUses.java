package org.tandemswitch.console.directory;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.tandemswitch.console.gateways.Use;
import org.tandemswitch.console.options.OptionWords;
import org.tandemswitch.console.page.Texts;
import org.tandemswitch.console.peers.PeerPages;
import org.tandemswitch.console.peers.PeerWords;
import org.tandemswitch.console.signin.CurrentActor;
import org.tandemswitch.directory.Entry;
import org.tandemswitch.option.Peer;
import org.tandemswitch.provisioning.DirectoryBook;
import org.tandemswitch.provisioning.Referrer;

/** Who refers to a thing of the directory, in words. */
@RequestScoped
public class EntryUses {
    private static final int NAMED = 50;

    @Inject
    DirectoryBook book;

    @Inject
    CurrentActor actor;

    @Inject
    OptionWords options;

    @Inject
    PeerWords words;

    @Inject
    Texts texts;

    private final Map<Peer, Map<String, List<Referrer>>> known = new EnumMap<>(Peer.class);

    List<Referrer> referrers(Entry entry) {
        return known.computeIfAbsent(entry.kind(), kind -> book.referrers(actor.get(), kind))
                .getOrDefault(entry.name(), List.of());
    }

    /** How many there are, and the first of those that the reader may know with a way to each. */
    List<Use> of(Entry entry) {
        List<Referrer> referrers = referrers(entry);
        Use sum = new Use(
                referrers.isEmpty()
                        ? texts.of("directory.nobody")
                        : texts.of("directory.users.count", referrers.size()),
                "");
        return Stream.concat(
                        Stream.of(sum),
                        referrers.stream()
                                .filter(Referrer::isNamed)
                                .limit(NAMED)
                                .map(this::use))
                .toList();
    }

    private Use use(Referrer referrer) {
        return new Use(
                texts.of(
                        "directory.user",
                        words.kind(referrer.kind().key()),
                        referrer.name(),
                        options.label(referrer.option())),
                PeerPages.of(referrer.kind(), referrer.name()));
    }
}
