package org.tandemswitch.sip.registrar;

import java.util.ArrayList;
import java.util.List;
import java.util.ListIterator;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.servlet.sip.Address;
import javax.servlet.sip.ServletParseException;
import javax.servlet.sip.SipServletRequest;
import javax.servlet.sip.SipURI;
import org.tandemswitch.gateway.IpAddress;
import org.tandemswitch.gateway.SourceAddress;
import org.tandemswitch.gateway.Transport;
import org.tandemswitch.number.DialString;
import org.tandemswitch.registration.ProxyPath;
import org.tandemswitch.registration.RegisterWish;
import org.tandemswitch.registration.WantedContact;

/** Reads a REGISTER. */
final class RegisterReader {
    private static final int LONGEST_CONTACT = 512;
    private static final int LONGEST_PATH = 2048;
    private static final int LONGEST_CALL_ID = 255;
    private static final int LONGEST_USER_AGENT = 128;
    private static final Pattern SENT_BY =
            Pattern.compile("SIP\\s*/\\s*2\\.0\\s*/\\s*\\S+\\s+(\\[[^]]*]|[^\\s:;,]+).*");

    private RegisterReader() {}

    /** Empty for what cannot be understood or kept. */
    static Optional<RegisterWish> read(SipServletRequest request, DialString phone) {
        try {
            List<WantedContact> contacts = new ArrayList<>();
            boolean everything = false;
            ListIterator<Address> addresses = request.getAddressHeaders("Contact");
            while (addresses.hasNext()) {
                Address address = addresses.next();
                everything |= address.isWildcard();
                if (!address.isWildcard()) {
                    contacts.add(contact(address));
                }
            }
            return Optional.of(wish(request, phone, contacts, everything));
        } catch (ServletParseException | IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    private static WantedContact contact(Address address) {
        String text = address.getURI().toString();
        if (!(address.getURI() instanceof SipURI uri) || text.length() > LONGEST_CONTACT) {
            throw new IllegalArgumentException("not a contact");
        }
        if (uri.getMAddrParam() != null || uri.getHeaderNames().hasNext()) {
            throw new IllegalArgumentException("a contact that leads elsewhere");
        }
        return new WantedContact(text, uri.getHost(), Optional.ofNullable(address.getParameter("expires")));
    }

    private static RegisterWish wish(
            SipServletRequest request, DialString phone, List<WantedContact> contacts, boolean everything) {
        return new RegisterWish(
                phone,
                contacts,
                everything,
                Optional.ofNullable(request.getHeader("Expires")),
                shortened(request.getCallId(), LONGEST_CALL_ID),
                Long.parseLong(request.getHeader("CSeq").strip().split("\\s+")[0]),
                sentBy(request.getHeader("Via")),
                path(request),
                new SourceAddress(new IpAddress(request.getInitialRemoteAddr()), request.getInitialRemotePort()),
                new SourceAddress(new IpAddress(request.getLocalAddr()), request.getLocalPort()),
                Transport.valueOf(request.getTransport().toUpperCase(Locale.ROOT)),
                shortened(Optional.ofNullable(request.getHeader("User-Agent")).orElse(""), LONGEST_USER_AGENT));
    }

    private static List<String> path(SipServletRequest request) {
        List<String> path = new ArrayList<>();
        request.getHeaders("Path").forEachRemaining(path::add);
        if (String.join("\n", path).length() > LONGEST_PATH) {
            throw new IllegalArgumentException("too long a path");
        }
        if (!path.isEmpty() && !ProxyPath.begins(path, new IpAddress(request.getInitialRemoteAddr()))) {
            throw new IllegalArgumentException("a path that leads elsewhere");
        }
        return path;
    }

    private static String sentBy(String via) {
        Matcher found = SENT_BY.matcher(via);
        return found.matches() ? found.group(1) : "";
    }

    private static String shortened(String text, int longest) {
        return text.substring(0, Math.min(longest, text.length()));
    }
}
