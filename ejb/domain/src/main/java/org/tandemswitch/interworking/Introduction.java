package org.tandemswitch.interworking;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tandemswitch.number.DialString;

/**
 * How one peer is told who calls.
 *
 * @param from what From says
 * @param to the number in To, where it is not the one that is called
 * @param privacy the Privacy header
 * @param remoteParty what Remote-Party-ID says
 */
public record Introduction(
        Party from,
        Optional<DialString> to,
        Optional<String> privacy,
        Optional<Party> asserted,
        Optional<Party> preferred,
        Optional<Party> remoteParty) {

    /** The bare number. */
    public static Introduction of(DialString caller) {
        return new Introduction(
                Party.of(caller),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** The caller keeps its number from this peer. */
    public boolean isAnonymous() {
        return from.equals(Party.ANONYMOUS);
    }

    /** The number this peer gets to know. */
    public DialString caller() {
        return from.number().orElse(DialString.ANONYMOUS);
    }

    /**
     * The headers beside From and To.
     *
     * @param host whose numbers they are: this switch
     * @param ending what stands behind the host in every address, such as {@code ;user=phone}
     */
    public List<HeaderLine> headers(String host, String ending) {
        List<HeaderLine> lines = new ArrayList<>();
        privacy.ifPresent(value -> lines.add(new HeaderLine("Privacy", value)));
        asserted.ifPresent(party -> lines.add(new HeaderLine("P-Asserted-Identity", address(party, host, ending))));
        preferred.ifPresent(party -> lines.add(new HeaderLine("P-Preferred-Identity", address(party, host, ending))));
        remoteParty.ifPresent(party -> lines.add(new HeaderLine(
                "Remote-Party-ID",
                address(party, host, ending) + ";party=calling;screen=yes;privacy="
                        + (privacy.isPresent() && !privacy.get().equals("none") ? "full" : "off"))));
        return lines;
    }

    private static String address(Party party, String host, String ending) {
        return party.quoted() + "<sip:" + party.number().orElse(DialString.ANONYMOUS) + "@" + host + ending + ">";
    }
}
