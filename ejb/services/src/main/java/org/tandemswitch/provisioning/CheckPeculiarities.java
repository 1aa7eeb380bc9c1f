package org.tandemswitch.provisioning;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import org.tandemswitch.option.Option;
import org.tandemswitch.option.Peculiarities;
import org.tandemswitch.option.Peer;
import org.tandemswitch.policy.AllOptions;

/** Reads the options of a draft; what is left empty follows the default, and what is referred to has to exist. */
final class CheckPeculiarities {
    static final int LONGEST = 100_000;

    private CheckPeculiarities() {}

    /**
     * @param draft texts by the key of their option
     * @param exists whether the directory has something of that kind and name
     */
    static Peculiarities check(
            Map<String, String> draft, Peer peer, BiPredicate<Peer, String> exists, Complaints complaints) {
        TreeMap<String, String> chosen = new TreeMap<>();
        AllOptions.of(peer).forEach(option -> read(option, draft.getOrDefault(option.key(), ""), complaints)
                .ifPresent(text -> chosen.put(option.key(), text)));
        Peculiarities read = new Peculiarities(chosen);
        Set<String> known = AllOptions.of(peer).map(Option::key).collect(Collectors.toSet());
        draft.keySet().forEach(key -> complaints.unless(known.contains(key), key, "unknown_option"));
        References.of(peer, read)
                .filter(reference -> !exists.test(reference.kind(), reference.name()))
                .forEach(missing -> complaints.about(missing.name(), missing.option(), "no_such_name"));
        complaints.unless(read.text().length() <= LONGEST, "name", "too_many_options");
        return read;
    }

    private static <T> Optional<String> read(Option<T> option, String text, Complaints complaints) {
        return text.isBlank()
                ? Optional.empty()
                : complaints.value(text.strip(), option.type(), option.key()).map(option.type()::write);
    }
}
