package org.tandemswitch.command;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/** The words of the command line, taken apart. The last of two equal options counts. */
record Options(
        URI url,
        boolean remote,
        Optional<Path> tokenFile,
        Optional<String> user,
        Optional<String> seen,
        boolean json,
        boolean apply,
        boolean changed,
        boolean csv,
        int minutes,
        List<String> words) {

    static Options parse(String... arguments) {
        Draft draft = new Draft(List.of(arguments).iterator());
        return draft.read();
    }

    private static final class Draft {
        private final Iterator<String> rest;
        private final List<String> words = new ArrayList<>();
        private URI url = URI.create("http://127.0.0.1:8080/");
        private Optional<Path> tokenFile = Optional.empty();
        private Optional<String> user = Optional.empty();
        private Optional<String> seen = Optional.empty();
        private boolean remote;
        private boolean json;
        private boolean apply;
        private boolean changed;
        private boolean csv;
        private int minutes = 10;

        private Draft(Iterator<String> rest) {
            this.rest = rest;
        }

        private Options read() {
            while (rest.hasNext()) {
                take(rest.next());
            }
            return new Options(
                    url, remote, tokenFile, user, seen, json, apply, changed, csv, minutes, List.copyOf(words));
        }

        private void take(String word) {
            switch (word) {
                case "--local" -> url = address(value(word));
                case "--url" -> {
                    url = address(value(word));
                    remote = true;
                }
                case "--token-file" -> tokenFile = Optional.of(Path.of(value(word)));
                case "--user" -> user = Optional.of(value(word));
                case "--seen" -> seen = Optional.of(value(word));
                case "--minutes" -> minutes = number(word);
                case "--json" -> json = true;
                case "--csv" -> csv = true;
                case "--apply" -> apply = true;
                case "--changed" -> changed = true;
                default -> plain(word);
            }
        }

        private void plain(String word) {
            if (word.startsWith("--")) {
                throw new Misunderstood("do not understand '" + word + "'");
            }
            words.add(word);
        }

        private String value(String option) {
            if (!rest.hasNext()) {
                throw new Misunderstood(option + " needs a value");
            }
            return rest.next();
        }

        private int number(String option) {
            String text = value(option);
            if (!text.matches("\\d{1,6}")) {
                throw new Misunderstood("'" + text + "' is no number of minutes");
            }
            return Integer.parseInt(text);
        }

        private static URI address(String text) {
            try {
                return URI.create(text.endsWith("/") ? text : text + "/");
            } catch (IllegalArgumentException broken) {
                throw new Misunderstood("'" + text + "' is no address");
            }
        }
    }
}
