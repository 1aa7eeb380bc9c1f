package org.tandemswitch.sip.b2bua;

import java.util.Iterator;
import javax.servlet.sip.SipServletMessage;
import org.tandemswitch.interworking.HeaderLine;
import org.tandemswitch.interworking.HeaderRules;

/** Headers that mean nothing to the switch: those that pass from one leg to the other, and those an operator wrote (SI-10). */
final class Extras {
    private Extras() {}

    static void pass(SipServletMessage from, SipServletMessage to, HeaderRules rules) {
        if (!rules.passesAny()) {
            return;
        }
        Iterator<String> names = from.getHeaderNames();
        while (names.hasNext()) {
            String name = names.next();
            if (HeaderLine.isName(name) && rules.passes(name) && to.getHeader(name) == null) {
                passAll(name, from, to);
            }
        }
    }

    private static void passAll(String name, SipServletMessage from, SipServletMessage to) {
        from.getHeaders(name).forEachRemaining(value -> {
            if (HeaderLine.isValue(value)) {
                to.addHeader(name, value);
            }
        });
    }

    static void add(SipServletMessage to, HeaderRules rules) {
        rules.custom().forEach(line -> to.addHeader(line.name(), line.value()));
    }
}
