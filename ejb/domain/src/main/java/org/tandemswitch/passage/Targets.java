package org.tandemswitch.passage;

import java.util.List;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a rule makes of a number, or one of several, each with its share of the calls (C15). */
record Targets(List<Target> all) {
    private static final int MOST = 50;
    private static final int UNTOLD = -1;

    /** @param share in parts of all shares; {@link #UNTOLD} where none is told */
    record Target(int share, String text) {
        private static final Pattern FORM = Pattern.compile("(?:(\\d{1,4})%)?([^%]*)");

        private static Target of(String target) {
            Matcher form = FORM.matcher(target);
            if (!form.matches()) {
                return new Target(0, target);
            }
            return new Target(form.group(1) == null ? UNTOLD : Integer.parseInt(form.group(1)), form.group(2));
        }
    }

    Targets {
        all = List.copyOf(all);
    }

    static Targets parse(String text) {
        return new Targets(Stream.of(text.split(";", -1)).map(Target::of).toList());
    }

    /** Either all have a share or none has one. */
    boolean isSound() {
        return all.size() <= MOST
                && (all.stream().allMatch(target -> target.share() == UNTOLD)
                        || all.stream().allMatch(target -> target.share() > 0));
    }

    Stream<String> texts() {
        return all.stream().map(Target::text);
    }

    String choose(RandomGenerator chance) {
        if (all.size() == 1) {
            return all.get(0).text();
        }
        if (all.get(0).share() == UNTOLD) {
            return all.get(chance.nextInt(all.size())).text();
        }
        int left = chance.nextInt(all.stream().mapToInt(Target::share).sum());
        int place = 0;
        while (left >= all.get(place).share()) {
            left -= all.get(place).share();
            place++;
        }
        return all.get(place).text();
    }
}
