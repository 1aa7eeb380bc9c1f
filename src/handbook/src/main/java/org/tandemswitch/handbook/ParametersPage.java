package org.tandemswitch.handbook;

import static java.util.stream.Collectors.joining;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.tandemswitch.parameter.Group;
import org.tandemswitch.parameter.Parameter;
import org.tandemswitch.parameter.Parameters;
import org.tandemswitch.parameter.Topic;

/** PARAMETERS.md: what the definitions say, one table for each group. */
final class ParametersPage {
    private static final String OPENING = """
            # Parameters

            Every setting of the switch, as its one definition says. This page is written by `./tandem document` and checked by
            each build. A change takes effect at once, or with the next start where it says *restart*; what is marked
            *not yet effective* can be stored and nothing reads it yet.
            """;
    private static final String HEADING = """
            | parameter | about | values | unit | default | change | effective | what it is |
            | --- | --- | --- | --- | --- | --- | --- | --- |
            """;

    private final Set<String> effective;

    ParametersPage(Set<String> effective) {
        this.effective = effective;
    }

    String text() {
        return OPENING + Stream.of(Group.values()).map(this::section).collect(joining());
    }

    private String section(Group group) {
        return "\n## " + title(group) + "\n\n" + HEADING
                + Parameters.ALL.stream()
                        .filter(parameter -> parameter.group() == group)
                        .map(this::row)
                        .collect(joining());
    }

    private String row(Parameter<?> parameter) {
        return Stream.of(
                        names(parameter),
                        subgroup(parameter.topic()),
                        cell(parameter.range()),
                        cell(parameter.unit()),
                        code(parameter.standardText()),
                        change(parameter.access()),
                        effective.contains(parameter.name()) ? "yes" : "*not yet effective*",
                        cell(parameter.description()))
                .collect(joining(" | ", "| ", " |\n"));
    }

    private static String names(Parameter<?> parameter) {
        return code(parameter.name())
                + parameter.aliases().stream()
                        .map(alias -> ", also " + code(alias))
                        .collect(joining());
    }

    private static String title(Group group) {
        return switch (group) {
            case SERVER -> "Server";
            case SIP -> "Softswitch: SIP";
            case H323 -> "Softswitch: H.323";
            case SYSTEM -> "Softswitch: system";
            case AUDIO -> "Audio";
        };
    }

    private static String subgroup(Topic topic) {
        return topic.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static String change(Parameter.Access access) {
        return switch (access) {
            case LIVE -> "live";
            case RESTART -> "restart";
            case READ_ONLY -> "told by the switch";
        };
    }

    private static String code(String text) {
        return text.isEmpty() ? "" : "`" + cell(text) + "`";
    }

    private static String cell(String text) {
        return text.replace("|", "\\|");
    }
}
