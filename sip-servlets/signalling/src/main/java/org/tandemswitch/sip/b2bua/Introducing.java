package org.tandemswitch.sip.b2bua;

import javax.servlet.sip.Address;
import javax.servlet.sip.ServletParseException;
import javax.servlet.sip.SipFactory;
import javax.servlet.sip.SipServletRequest;
import javax.servlet.sip.SipURI;
import org.tandemswitch.call.PlannedLeg;
import org.tandemswitch.interworking.Dialect;
import org.tandemswitch.interworking.HeaderLine;
import org.tandemswitch.interworking.Introduction;
import org.tandemswitch.interworking.Party;
import org.tandemswitch.number.DialString;

/** Writes into an INVITE who calls and who is called, the way the peer wants to read it. */
final class Introducing {
    private final SipFactory factory;
    private final PlannedLeg leg;
    private final String host;

    /** @param local the address of this switch, for peers that are shown no name */
    Introducing(SipFactory factory, PlannedLeg leg, String local) {
        this.factory = factory;
        this.leg = leg;
        this.host = leg.dialect().callersHost(local);
    }

    Address from() throws ServletParseException {
        Introduction introduction = leg.introduction();
        DialString number = introduction.from().number().orElse(DialString.ANONYMOUS);
        SipURI uri = factory.createSipURI(number.escaped(), introduction.isAnonymous() ? Party.NOBODYS_HOST : host);
        marked(uri, leg.dialect());
        String name = introduction.from().quoted();
        return name.isEmpty() ? factory.createAddress(uri) : factory.createAddress(name + '<' + uri + '>');
    }

    Address to() {
        String number = leg.introduction().to().orElse(leg.callee()).escaped();
        return factory.createAddress(
                marked(factory.createSipURI(number, leg.target().host()), leg.dialect()));
    }

    void addHeaders(SipServletRequest invite) {
        for (HeaderLine line : leg.introduction().headers(host(), ending())) {
            invite.addHeader(line.name(), line.value());
        }
        for (HeaderLine line : leg.dialect().forwarding().headers(leg.diversions(), leg.callee(), host())) {
            invite.addHeader(line.name(), line.value());
        }
    }

    private String host() {
        return host.indexOf(':') >= 0 && host.charAt(0) != '[' ? '[' + host + ']' : host;
    }

    private String ending() {
        return leg.dialect().identity().phoneUsers() ? ";user=phone" : "";
    }

    /** SI-05. */
    static SipURI marked(SipURI uri, Dialect dialect) {
        if (dialect.identity().phoneUsers()) {
            uri.setUserParam("phone");
        }
        return uri;
    }
}
