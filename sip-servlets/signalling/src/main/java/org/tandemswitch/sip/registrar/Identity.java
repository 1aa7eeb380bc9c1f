package org.tandemswitch.sip.registrar;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.servlet.sip.SipServletRequest;
import javax.servlet.sip.SipServletResponse;
import javax.servlet.sip.SipURI;
import javax.servlet.sip.TelURL;
import javax.servlet.sip.URI;
import org.tandemswitch.gateway.IpAddress;
import org.tandemswitch.gateway.SourceAddress;
import org.tandemswitch.registrar.IdentifyCaller;
import org.tandemswitch.registration.Caller;
import org.tandemswitch.registration.Challenge;
import org.tandemswitch.registration.Judgement;

/** Makes a request prove who it comes from; one that does not is answered here. */
@ApplicationScoped
public class Identity {
    @Inject
    private IdentifyCaller identifyCaller;

    /** @param claimed the address whose user the sender says to be */
    public Optional<Caller> prove(SipServletRequest request, URI claimed) throws IOException {
        Judgement judgement =
                identifyCaller.judge(request.getMethod(), name(claimed), source(request), credentials(request));
        Optional<SipServletResponse> refusal = judgement.fold(
                proved -> Optional.empty(),
                asked -> Optional.of(question(request, asked.challenge())),
                disproved -> Optional.of(request.createResponse(SipServletResponse.SC_FORBIDDEN)));
        if (refusal.isPresent()) {
            refusal.get().send();
        }
        return judgement.fold(
                proved -> Optional.of(proved.caller()), asked -> Optional.empty(), no -> Optional.empty());
    }

    /** Does it say that it comes from a client with a password? */
    public boolean namesClient(SipServletRequest request) {
        return identifyCaller.namesClient(credentials(request), source(request));
    }

    public static SourceAddress source(SipServletRequest request) {
        return new SourceAddress(new IpAddress(request.getInitialRemoteAddr()), request.getInitialRemotePort());
    }

    private static SipServletResponse question(SipServletRequest request, Challenge challenge) {
        SipServletResponse response = request.createResponse(challenge.status());
        challenge.values().forEach(value -> response.addHeader(challenge.header(), value));
        return response;
    }

    /** The number or name in an address, without parameters in its user part; the gate before us reads it alike. */
    public static String name(URI address) {
        if (address instanceof TelURL telephone) {
            return (telephone.isGlobal() ? "+" : "") + telephone.getPhoneNumber();
        }
        return address instanceof SipURI sip
                ? Optional.ofNullable(sip.getUser()).orElse("").split(";", 2)[0]
                : "";
    }

    private static List<String> credentials(SipServletRequest request) {
        List<String> credentials = new ArrayList<>();
        request.getHeaders("Authorization").forEachRemaining(credentials::add);
        request.getHeaders("Proxy-Authorization").forEachRemaining(credentials::add);
        return credentials;
    }
}
