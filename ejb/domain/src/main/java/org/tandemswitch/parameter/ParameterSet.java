package org.tandemswitch.parameter;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.tandemswitch.audit.FieldChange;

/** The values in force at one moment: those somebody chose, and the defaults of all others. Never changes. */
public final class ParameterSet {
    public static final ParameterSet STANDARD = new ParameterSet(Map.of());

    private final Map<String, Object> chosen;
    // every parameter is one object, so a read need not compare names
    private final Map<Parameter<?>, Object> values = new IdentityHashMap<>();

    private ParameterSet(Map<String, Object> chosen) {
        this.chosen = Map.copyOf(chosen);
        Parameters.ALL.forEach(
                parameter -> values.put(parameter, chosen.getOrDefault(parameter.name(), parameter.standard())));
    }

    public static ParameterSet of(List<StoredParameter> stored) {
        return of(stored.stream().collect(Collectors.toMap(StoredParameter::name, StoredParameter::text)));
    }

    /** Reads stored texts; what no longer fits its type or is no longer known counts as not chosen. */
    public static ParameterSet of(Map<String, String> texts) {
        Map<String, Object> chosen = new HashMap<>();
        texts.forEach((name, text) -> Parameters.find(name)
                .ifPresent(parameter ->
                        parameter.type().read(text).value().ifPresent(value -> chosen.put(parameter.name(), value))));
        return new ParameterSet(chosen);
    }

    /** This set after some changes. */
    public ParameterSet with(List<FieldChange> changes) {
        Map<String, String> texts = new HashMap<>();
        chosen.keySet().forEach(name -> Parameters.find(name).ifPresent(known -> texts.put(name, text(known))));
        changes.forEach(change -> texts.put(change.field(), change.after()));
        return of(texts);
    }

    @SuppressWarnings("unchecked")
    public <T> T get(Parameter<T> parameter) {
        return (T) values.getOrDefault(parameter, parameter.standard());
    }

    public <T> String text(Parameter<T> parameter) {
        return parameter.type().write(get(parameter));
    }

    public boolean isChanged(Parameter<?> parameter) {
        return !parameter.isReadOnly() && !text(parameter).equals(parameter.standardText());
    }

    /** The values that differ from the defaults, by name. */
    public SortedMap<String, String> changed() {
        SortedMap<String, String> changed = new TreeMap<>();
        for (Parameter<?> parameter : Parameters.ALL) {
            if (isChanged(parameter)) {
                changed.put(parameter.name(), text(parameter));
            }
        }
        return changed;
    }
}
