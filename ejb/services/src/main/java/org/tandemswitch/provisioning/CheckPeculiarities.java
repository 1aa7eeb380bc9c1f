package org.tandemswitch.provisioning;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.tandemswitch.option.Option;
import org.tandemswitch.option.Peculiarities;
import org.tandemswitch.option.Peer;
import org.tandemswitch.policy.AllOptions;

/** Reads the interworking options of a draft; what is left empty follows the default. */
final class CheckPeculiarities {
    static final int LONGEST = 4000;

    private CheckPeculiarities() {}

    /** @param draft texts by the key of their option */
    static Peculiarities check(Map<String, String> draft, Peer peer, Complaints complaints) {
        TreeMap<String, String> chosen = new TreeMap<>();
        AllOptions.of(peer).forEach(option -> read(option, draft.getOrDefault(option.key(), ""), complaints)
                .ifPresent(text -> chosen.put(option.key(), text)));
        Peculiarities read = new Peculiarities(chosen);
        Set<String> known = AllOptions.of(peer).map(Option::key).collect(Collectors.toSet());
        draft.keySet().forEach(key -> complaints.unless(known.contains(key), key, "unknown_option"));
        complaints.unless(read.text().length() <= LONGEST, "name", "too_many_options");
        return read;
    }

    private static <T> Optional<String> read(Option<T> option, String text, Complaints complaints) {
        return text.isBlank()
                ? Optional.empty()
                : complaints.value(text.strip(), option.type(), option.key()).map(option.type()::write);
    }
}
