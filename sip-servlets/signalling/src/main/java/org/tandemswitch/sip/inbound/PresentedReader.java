package org.tandemswitch.sip.inbound;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.servlet.sip.Address;
import javax.servlet.sip.SipServletRequest;
import javax.servlet.sip.URI;
import org.tandemswitch.interworking.Diversion;
import org.tandemswitch.interworking.NameAddress;
import org.tandemswitch.interworking.Party;
import org.tandemswitch.interworking.Presented;
import org.tandemswitch.interworking.PrivacyWish;
import org.tandemswitch.interworking.RemoteParty;
import org.tandemswitch.number.DialString;
import org.tandemswitch.sip.registrar.Identity;

/** Reads whom an INVITE names. Most name nobody beside From and To, and cost next to nothing. */
final class PresentedReader {
    private PresentedReader() {}

    static Presented read(SipServletRequest invite) {
        List<String> diversion = values(invite, "Diversion");
        return new Presented(
                party(invite.getFrom()),
                party(invite, "P-Asserted-Identity"),
                party(invite, "P-Preferred-Identity"),
                RemoteParty.caller(values(invite, "Remote-Party-ID")),
                privacy(invite),
                number(invite.getRequestURI()),
                number(invite.getTo().getURI()),
                diversion.isEmpty()
                        ? Diversion.ofHistory(values(invite, "History-Info"))
                        : Diversion.ofDiversion(diversion));
    }

    private static Party party(Address address) {
        String name = address.getDisplayName();
        return new Party(name == null ? "" : NameAddress.unquoted('"' + name + '"'), number(address.getURI()));
    }

    /** The first value with a number in it: beside a telephone URI there may be a name (RFC 3325 section 9.1). */
    private static Optional<Party> party(SipServletRequest invite, String header) {
        List<String> values = values(invite, header);
        return values.isEmpty()
                ? Optional.empty()
                : NameAddress.all(values).stream()
                        .map(NameAddress::party)
                        .filter(party -> party.number().isPresent())
                        .findFirst();
    }

    private static Set<PrivacyWish> privacy(SipServletRequest invite) {
        List<String> values = values(invite, "Privacy");
        return values.isEmpty() ? Set.of() : PrivacyWish.parse(values);
    }

    private static List<String> values(SipServletRequest invite, String header) {
        Iterator<String> values = invite.getHeaders(header);
        if (!values.hasNext()) {
            return List.of();
        }
        List<String> all = new ArrayList<>();
        values.forEachRemaining(all::add);
        return all;
    }

    private static Optional<DialString> number(URI address) {
        return DialString.parse(Identity.name(address));
    }
}
