package org.tandemswitch.interworking;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tandemswitch.number.DialString;

/**
 * A number that sent the call on to another. Lists begin with the one that did so last, as Diversion headers do.
 *
 * @param withheld is the number not for everybody?
 */
public record Diversion(DialString number, DiversionReason reason, boolean withheld) {
    private static final int MOST = 10;

    /** By somebody whom everybody may know. */
    public Diversion(DialString number, DiversionReason reason) {
        this(number, reason, false);
    }

    /** What Diversion headers tell (RFC 5806). */
    public static List<Diversion> ofDiversion(List<String> lines) {
        return NameAddress.all(lines).stream()
                .limit(MOST)
                .flatMap(value -> value
                        .number()
                        .map(number -> new Diversion(
                                number,
                                DiversionReason.ofWord(value.parameters().getOrDefault("reason", "")),
                                value.withholdsNumber()))
                        .stream())
                .toList();
    }

    /** What History-Info headers tell: an entry with a cause was reached from the one before it (RFC 7544 section 4). */
    public static List<Diversion> ofHistory(List<String> lines) {
        List<NameAddress> entries = NameAddress.all(lines).stream().limit(MOST).toList();
        List<Diversion> diversions = new ArrayList<>();
        for (int entry = 1; entry < entries.size(); entry++) {
            Optional<DiversionReason> reason =
                    entries.get(entry).uriParameter("cause").flatMap(DiversionReason::ofCause);
            NameAddress before = entries.get(entry - 1);
            before.number()
                    .flatMap(from -> reason.map(why -> new Diversion(from, why, isWithheld(before))))
                    .ifPresent(diversions::add);
        }
        Collections.reverse(diversions);
        return List.copyOf(diversions);
    }

    /** RFC 7044 section 10.1.1. */
    private static boolean isWithheld(NameAddress entry) {
        return entry.uriHeader("Privacy")
                .filter(words -> PrivacyWish.parse(List.of(words)).contains(PrivacyWish.HISTORY))
                .isPresent();
    }

    Diversion withheld(boolean whether) {
        return new Diversion(number, reason, whether);
    }

    /** For those who may not know the number. */
    Diversion unknown() {
        return new Diversion(DialString.ANONYMOUS, reason);
    }

    private String address(String host) {
        return "sip:" + number.escaped() + "@" + (number.equals(DialString.ANONYMOUS) ? Party.NOBODYS_HOST : host);
    }

    private static String entry(String uri, String index, String from) {
        return "<" + uri + ">;index=" + index + from;
    }

    static String diversion(Diversion one, String host) {
        return "<" + one.address(host) + ">;reason=" + one.reason.word() + (one.withheld ? ";privacy=full" : "");
    }

    /** All of it in one value, first number first, and at its end the number that is called now (RFC 7044 section 5). */
    static String history(List<Diversion> diversions, DialString callee, String host) {
        List<Diversion> firstToLast = new ArrayList<>(diversions);
        Collections.reverse(firstToLast);
        List<String> entries = new ArrayList<>();
        String index = "1";
        String how = "";
        String from = "";
        for (Diversion one : firstToLast) {
            entries.add(entry(one.address(host) + how + (one.withheld ? "?Privacy=history" : ""), index, from));
            how = ";cause=" + one.reason.cause();
            from = ";mp=" + index;
            index += ".1";
        }
        String last = entry("sip:" + callee.escaped() + "@" + host + how, index, from);
        return String.join(
                ", ", Stream.concat(entries.stream(), Stream.of(last)).toList());
    }
}
