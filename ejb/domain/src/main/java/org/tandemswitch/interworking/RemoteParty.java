package org.tandemswitch.interworking;

import java.util.List;
import java.util.Optional;

/**
 * Whom Remote-Party-ID names as the caller (draft-ietf-sip-privacy-04).
 *
 * @param withheld is its number not for everybody?
 * @param nameless is its name not for everybody?
 */
public record RemoteParty(Party party, boolean withheld, boolean nameless) {
    /** The first caller with a number; the header may name the called one, too. */
    public static Optional<RemoteParty> caller(List<String> lines) {
        return NameAddress.all(lines).stream()
                .filter(RemoteParty::isCaller)
                .findFirst()
                .map(value -> new RemoteParty(value.party(), value.withholdsNumber(), value.withholdsName()));
    }

    private static boolean isCaller(NameAddress value) {
        String party = value.parameters().getOrDefault("party", "calling");
        return party.equalsIgnoreCase("calling") && value.number().isPresent();
    }
}
