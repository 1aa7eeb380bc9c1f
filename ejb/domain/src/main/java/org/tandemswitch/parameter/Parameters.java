package org.tandemswitch.parameter;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** All parameters of the switch, by table and by name. */
public final class Parameters {
    public static final List<Parameter<?>> ALL = Stream.of(
                    ServerParameters.ALL,
                    SipParameters.ALL,
                    H323Parameters.ALL,
                    SystemParameters.ALL,
                    AudioParameters.ALL)
            .flatMap(List::stream)
            .toList();

    private static final Map<String, Parameter<?>> BY_NAME = index();

    private Parameters() {}

    /** Finds a parameter by its name or one of its aliases. */
    public static Optional<Parameter<?>> find(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }

    private static Map<String, Parameter<?>> index() {
        Map<String, Parameter<?>> index = new HashMap<>();
        for (Parameter<?> parameter : ALL) {
            Stream.concat(Stream.of(parameter.name()), parameter.aliases().stream())
                    .forEach(name -> {
                        if (index.put(name, parameter) != null) {
                            throw new IllegalStateException("two parameters are called " + name);
                        }
                    });
        }
        return Map.copyOf(index);
    }
}
