package org.tandemswitch.interworking;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tandemswitch.number.DialString;

/**
 * How one peer is told who calls.
 *
 * @param from what From says
 * @param caller the number the call is made with, wherever the peer finds it
 * @param to the number in To, where it is not the one that is called
 * @param privacy the Privacy header
 * @param remoteParty what Remote-Party-ID says
 */
public record Introduction(
        Party from,
        DialString caller,
        Optional<DialString> to,
        Optional<String> privacy,
        Optional<Party> asserted,
        Optional<Party> preferred,
        Optional<Party> remoteParty) {

    /** The bare number. */
    public static Introduction of(DialString caller) {
        return new Introduction(
                Party.of(caller),
                caller,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** From names nobody. */
    public boolean isAnonymous() {
        return from.equals(Party.ANONYMOUS);
    }

    /** Nor does any other header. */
    public boolean namesNobody() {
        return isAnonymous() && asserted.isEmpty() && preferred.isEmpty() && remoteParty.isEmpty();
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
                "Remote-Party-ID", address(party, host, ending) + ";party=calling;screen=yes;privacy=" + secrecy())));
        return lines;
    }

    private String secrecy() {
        return PrivacyWish.withholds(PrivacyWish.parse(privacy.stream().toList())) ? "full" : "off";
    }

    private static String address(Party party, String host, String ending) {
        String user = party.number().orElse(DialString.ANONYMOUS).escaped();
        return party.quoted() + "<sip:" + user + "@" + host + ending + ">";
    }
}
