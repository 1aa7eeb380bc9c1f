package org.tandemswitch.console.options;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.tandemswitch.option.Chapter;
import org.tandemswitch.option.Option;
import org.tandemswitch.option.Peer;
import org.tandemswitch.policy.AllOptions;

/** The options of one gateway or phone as they are being edited, chapter by chapter. */
public final class OptionsForm implements Serializable {
    private static final long serialVersionUID = 1L;

    private final Peer peer;
    private final Map<String, String> values = new TreeMap<>();

    public OptionsForm(Peer peer) {
        this.peer = peer;
    }

    /** @param chosen texts by the key of their option */
    public void edit(Map<String, String> chosen) {
        values.clear();
        AllOptions.of(peer).forEach(option -> values.put(option.key(), chosen.getOrDefault(option.key(), "")));
    }

    /** What was typed, by the key of the option; the page puts null where nothing was. */
    public Map<String, String> draft() {
        return values.entrySet().stream()
                .filter(typed -> typed.getValue() != null && !typed.getValue().isBlank())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    public Map<String, String> getValues() {
        return values;
    }

    public List<Chapter> getChapters() {
        return Arrays.stream(Chapter.values())
                .filter(chapter -> !of(chapter).isEmpty())
                .toList();
    }

    public List<Option<?>> of(Chapter chapter) {
        return AllOptions.of(peer).filter(option -> option.chapter() == chapter).toList();
    }

    /** How many options of the chapter are chosen; a chapter where none is stays folded. */
    public long chosen(Chapter chapter) {
        Map<String, String> typed = draft();
        return of(chapter).stream()
                .filter(option -> typed.containsKey(option.key()))
                .count();
    }
}
