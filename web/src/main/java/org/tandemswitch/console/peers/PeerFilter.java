package org.tandemswitch.console.peers;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which peers are wanted; what is empty asks for nothing.
 *
 * @param text words that all stand somewhere in names, addresses, prefixes or numbers
 * @param state key of one; no state asks for nothing
 * @param group a group of vendors
 */
public record PeerFilter(String text, String state, String group) {
    static final PeerFilter NONE = new PeerFilter("", "", "");

    /** @param query of an address */
    static PeerFilter of(Map<String, String> query) {
        return new PeerFilter(
                query.getOrDefault("text", ""), query.getOrDefault("state", ""), query.getOrDefault("group", ""));
    }

    boolean matches(PeerRow<?> row) {
        return hasWords(row)
                && isInState(row)
                && (group.isBlank() || row.groups().contains(group.strip()));
    }

    private boolean hasWords(PeerRow<?> row) {
        List<String> words =
                row.words().stream().map(word -> word.toLowerCase(Locale.ROOT)).toList();
        return Arrays.stream(text.toLowerCase(Locale.ROOT).strip().split("\\s+"))
                .allMatch(wanted -> words.stream().anyMatch(word -> word.contains(wanted)));
    }

    private boolean isInState(PeerRow<?> row) {
        return Stream.of(State.values()).filter(one -> one.key().equals(state)).allMatch(row.states()::contains);
    }

    /** The filter as the query of an address. */
    String query() {
        return Stream.of(Map.entry("text", text), Map.entry("state", state), Map.entry("group", group))
                .filter(part -> !part.getValue().isBlank())
                .map(part ->
                        part.getKey() + "=" + URLEncoder.encode(part.getValue().strip(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
