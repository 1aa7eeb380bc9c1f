package org.tandemswitch.phone.command;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Words and {@code --name value} pairs of a command line. */
record Options(List<String> words, Map<String, String> named) {
    private static final Set<String> FLAGS = Set.of("tcp");
    private static final Set<String> NAMES = Set.of(
            "to", "server", "from", "seconds", "patience", "host", "port", "minutes", "prefix", "at-once", "every");

    Options {
        words = List.copyOf(words);
        named = Map.copyOf(named);
    }

    static Options parse(List<String> arguments) {
        var words = new ArrayList<String>();
        var named = new HashMap<String, String>();
        var rest = arguments.iterator();
        while (rest.hasNext()) {
            var word = rest.next();
            if (!word.startsWith("--")) {
                words.add(word);
            } else if (FLAGS.contains(word.substring(2))) {
                named.put(word.substring(2), "true");
            } else if (NAMES.contains(word.substring(2)) && rest.hasNext()) {
                named.put(word.substring(2), rest.next());
            } else {
                throw new BadOption("do not understand " + word);
            }
        }
        return new Options(words, named);
    }

    boolean has(String flag) {
        return named.containsKey(flag);
    }

    Optional<String> text(String name) {
        return Optional.ofNullable(named.get(name));
    }

    String text(String name, String otherwise) {
        return text(name).orElse(otherwise);
    }

    int number(String name, int otherwise) {
        return text(name).map(value -> whole(name, value)).orElse(otherwise);
    }

    /** The switch to call. */
    Target target() {
        return Target.parse(text("to").orElseGet(() -> text("server", "127.0.0.1:5060")));
    }

    private static int whole(String name, String value) {
        try {
            return Integer.parseInt(value);
        } catch (NumberFormatException wrong) {
            throw new BadOption("--" + name + " needs a whole number, not " + value);
        }
    }
}
