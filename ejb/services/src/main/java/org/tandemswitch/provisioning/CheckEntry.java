package org.tandemswitch.provisioning;

import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.tandemswitch.directory.Entry;
import org.tandemswitch.option.Peculiarities;
import org.tandemswitch.option.Peer;

/** Reads a draft. A prefix belongs to one area only, and no account is its own agent, however far up. */
final class CheckEntry {
    private static final String AGENT = "agent";
    private static final String PREFIXES = "areaPrefixes";

    private CheckEntry() {}

    /** What is right in the draft, or what is wrong with it. */
    static SaveOutcome<Checked> check(EntryDraft draft, Collection<Entry> all) {
        Complaints complaints = new Complaints();
        String name = draft.name().strip();
        complaints.name(draft.name());
        complaints.unless(name.indexOf(',') < 0, "name", "no_comma");
        complaints.unless(
                find(draft.kind(), name, all)
                        .filter(other -> other.id() != draft.id())
                        .isEmpty(),
                "name",
                "taken");
        Peculiarities options = CheckPeculiarities.check(
                draft.options(),
                draft.kind(),
                (kind, called) -> find(kind, called, all).isPresent(),
                complaints);
        complaints.unless(!isItsOwnAgent(draft.id(), options, all), AGENT, "own_agent");
        prefixOfAnother(draft.id(), options, all)
                .ifPresent(prefix -> complaints.about(prefix, PREFIXES, "prefix_taken"));
        return complaints.none()
                ? new SaveOutcome.Saved<>(new Checked(name, options))
                : new SaveOutcome.Refused<>(complaints.all());
    }

    record Checked(String name, Peculiarities options) {}

    private static Optional<Entry> find(Peer kind, String name, Collection<Entry> all) {
        return all.stream()
                .filter(entry -> entry.kind() == kind && entry.name().equalsIgnoreCase(name))
                .findFirst();
    }

    private static boolean isItsOwnAgent(long id, Peculiarities options, Collection<Entry> all) {
        Set<Long> seen = new HashSet<>();
        Optional<Entry> above = agent(options, all);
        while (above.isPresent() && seen.add(above.get().id())) {
            if (above.get().id() == id) {
                return true;
            }
            above = agent(above.get().options(), all);
        }
        return false;
    }

    private static Optional<Entry> agent(Peculiarities options, Collection<Entry> all) {
        return Optional.ofNullable(options.chosen().get(AGENT)).flatMap(name -> find(Peer.ACCOUNT, name, all));
    }

    private static Optional<String> prefixOfAnother(long id, Peculiarities options, Collection<Entry> all) {
        Set<String> wanted = prefixes(options);
        return wanted.isEmpty()
                ? Optional.empty()
                : all.stream()
                        .filter(entry -> entry.kind() == Peer.AREA && entry.id() != id)
                        .flatMap(entry -> prefixes(entry.options()).stream())
                        .filter(wanted::contains)
                        .findFirst();
    }

    private static Set<String> prefixes(Peculiarities options) {
        return Set.copyOf(Words.of(options.chosen().getOrDefault(PREFIXES, "")));
    }
}
