package org.tandemswitch.reporting;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Collectors;
import org.tandemswitch.parameter.Parameter;

/** Which parameters do something: the build finds out who reads them and writes their names down, one in a line. */
@ApplicationScoped
public class EffectiveParameters {
    private static final String NAMES = "tandem/effective-parameters.txt";

    private final Set<String> names = read();

    public boolean isEffective(Parameter<?> parameter) {
        return names.contains(parameter.name());
    }

    public int count() {
        return names.size();
    }

    private static Set<String> read() {
        try (InputStream list = EffectiveParameters.class.getClassLoader().getResourceAsStream(NAMES)) {
            return list == null
                    ? Set.of()
                    : new String(list.readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .map(String::strip)
                            .filter(line -> !line.isEmpty())
                            .collect(Collectors.toUnmodifiableSet());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
