package org.tandemswitch.console.parameters;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.tandemswitch.parameter.Group;
import org.tandemswitch.parameter.Topic;

/** A group of parameters by topics. */
public record Chapter(Group group, List<Part> parts) {
    public Chapter {
        parts = List.copyOf(parts);
    }

    /** The parameters of a group that are about the same. */
    public record Part(Group group, Topic topic, List<Row> rows) {
        public Part {
            rows = List.copyOf(rows);
        }

        /** Its place in the page. */
        public String anchor() {
            return key(group) + "-" + key(topic);
        }
    }

    static List<Chapter> of(List<Row> rows) {
        return Stream.of(Group.values()).map(group -> of(group, rows)).toList();
    }

    private static Chapter of(Group group, List<Row> rows) {
        List<Part> parts = Stream.of(Topic.values())
                .map(topic -> new Part(
                        group,
                        topic,
                        rows.stream()
                                .filter(row -> row.parameter().group() == group
                                        && row.parameter().topic() == topic)
                                .toList()))
                .filter(part -> !part.rows().isEmpty())
                .toList();
        return new Chapter(group, parts);
    }

    private static String key(Enum<?> of) {
        return of.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
