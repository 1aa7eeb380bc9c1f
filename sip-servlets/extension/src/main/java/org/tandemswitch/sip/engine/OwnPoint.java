package org.tandemswitch.sip.engine;

import gov.nist.javax.sip.ListeningPointExt;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import javax.sip.SipProvider;
import javax.sip.header.ContactHeader;
import org.jspecify.annotations.Nullable;
import org.mobicents.servlet.sip.SipConnector;
import org.mobicents.servlet.sip.core.ExtendedListeningPoint;

/** A socket of ours as the engine knows it. Its Contact is read once and copied from then on, not read for each message. */
final class OwnPoint extends ExtendedListeningPoint {
    private final Map<Optional<String>, ContactHeader> contacts = new ConcurrentHashMap<>();

    OwnPoint(SipProvider provider, ListeningPointExt socket, SipConnector description) {
        super(provider, socket, description);
    }

    @Override
    public ContactHeader createContactHeader(
            @Nullable String displayName,
            @Nullable String user,
            boolean usePublicAddress,
            @Nullable String outboundInterface) {
        if (displayName != null || user != null || usePublicAddress) {
            return super.createContactHeader(displayName, user, usePublicAddress, outboundInterface);
        }
        return (ContactHeader) contacts.computeIfAbsent(
                        Optional.ofNullable(outboundInterface),
                        one -> super.createContactHeader(null, null, false, outboundInterface))
                .clone();
    }
}
