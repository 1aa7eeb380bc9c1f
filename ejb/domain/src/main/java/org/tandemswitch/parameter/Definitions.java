package org.tandemswitch.parameter;

import java.util.ArrayList;
import java.util.List;
import org.tandemswitch.parameter.Parameter.Access;
import org.tandemswitch.parameter.value.ValueType;

/** Collects the parameters of one table while it is written down; a default that its own type refuses is a mistake. */
final class Definitions {
    private final Group group;
    private final List<Parameter<?>> defined = new ArrayList<>();

    Definitions(Group group) {
        this.group = group;
    }

    <T> Parameter<T> live(
            String name, ValueType<T> type, String standard, Topic topic, String description, String... aliases) {
        return define(name, type, standard, topic, Access.LIVE, description, aliases);
    }

    /** A parameter whose change waits for the next start. */
    <T> Parameter<T> restart(
            String name, ValueType<T> type, String standard, Topic topic, String description, String... aliases) {
        return define(name, type, standard, topic, Access.RESTART, description, aliases);
    }

    /** A parameter the switch itself tells. */
    <T> Parameter<T> told(String name, ValueType<T> type, String standard, Topic topic, String description) {
        return define(name, type, standard, topic, Access.READ_ONLY, description);
    }

    List<Parameter<?>> sealed() {
        return List.copyOf(defined);
    }

    private <T> Parameter<T> define(
            String name,
            ValueType<T> type,
            String standard,
            Topic topic,
            Access access,
            String description,
            String... aliases) {
        T value = type.read(standard)
                .value()
                .orElseThrow(() -> new IllegalArgumentException(name + " refuses its own default"));
        Parameter<T> parameter =
                new Parameter<>(name, group, topic, type, value, access, description, List.of(aliases));
        defined.add(parameter);
        return parameter;
    }
}
