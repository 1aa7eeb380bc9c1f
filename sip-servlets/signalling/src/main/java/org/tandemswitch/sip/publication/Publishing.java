package org.tandemswitch.sip.publication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.servlet.sip.SipServletRequest;
import javax.servlet.sip.SipServletResponse;
import org.tandemswitch.admission.PublishLoad;
import org.tandemswitch.gateway.GatewayRef;
import org.tandemswitch.publication.PublishOutcome;
import org.tandemswitch.publication.PublishWish;

/** Takes PUBLISH (RFC 3903, SI-06). */
@ApplicationScoped
public class Publishing {
    @Inject
    private PublishLoad publishLoad;

    public void publish(SipServletRequest request, List<GatewayRef> vendors) throws IOException {
        publishLoad
                .publish(vendors, wish(request))
                .fold(accepted -> granted(request, accepted), refused -> refused(request, refused))
                .send();
    }

    private static PublishWish wish(SipServletRequest request) throws IOException {
        List<String> tags = new ArrayList<>();
        request.getHeaders("SIP-If-Match").forEachRemaining(tags::add);
        byte[] body = Optional.ofNullable(request.getRawContent()).orElse(new byte[0]);
        return new PublishWish(
                Optional.ofNullable(request.getHeader("Event")).orElse(""),
                tags,
                Optional.ofNullable(request.getHeader("Expires")),
                Optional.ofNullable(request.getContentType()),
                new String(body, StandardCharsets.UTF_8));
    }

    private static SipServletResponse granted(SipServletRequest request, PublishOutcome.Accepted accepted) {
        SipServletResponse response = request.createResponse(SipServletResponse.SC_OK);
        response.setHeader("SIP-ETag", accepted.tag());
        response.setHeader("Expires", Long.toString(accepted.lifetime().toSeconds()));
        return response;
    }

    private static SipServletResponse refused(SipServletRequest request, PublishOutcome.Refused refused) {
        SipServletResponse response = request.createResponse(refused.status());
        if (!refused.header().isEmpty()) {
            response.setHeader(refused.header(), refused.value());
        }
        return response;
    }
}
