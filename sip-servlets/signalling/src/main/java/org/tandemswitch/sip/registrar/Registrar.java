package org.tandemswitch.sip.registrar;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.servlet.sip.SipServletRequest;
import javax.servlet.sip.SipServletResponse;
import org.tandemswitch.registrar.RegisterPhone;
import org.tandemswitch.registration.Binding;
import org.tandemswitch.registration.Phone;
import org.tandemswitch.registration.RegisterOutcome;
import org.tandemswitch.registration.RegisterWish;
import org.tandemswitch.schedule.EvenClock;

/** Takes REGISTER (RFC 3261 section 10). */
@ApplicationScoped
public class Registrar {
    @Inject
    private Identity identity;

    @Inject
    private RegisterPhone registerPhone;

    @Inject
    private EvenClock clock;

    public void register(SipServletRequest request) throws IOException {
        Optional<Phone> phone = identity.prove(request, request.getTo().getURI())
                .flatMap(caller -> caller.fold(client -> Optional.empty(), Optional::of));
        if (phone.isPresent()) {
            answer(request, RegisterReader.read(request, phone.get().number()));
        }
    }

    private void answer(SipServletRequest request, Optional<RegisterWish> wish) throws IOException {
        Optional<RegisterOutcome> outcome = wish.map(registerPhone::register);
        SipServletResponse response = outcome.isEmpty()
                ? request.createResponse(SipServletResponse.SC_BAD_REQUEST)
                : outcome.get()
                        .fold(
                                accepted -> granted(request, accepted.bindings()),
                                refused -> request.createResponse(
                                        refused.reason().status(),
                                        refused.reason().phrase()));
        response.send();
    }

    private SipServletResponse granted(SipServletRequest request, List<Binding> bindings) {
        SipServletResponse response = request.createResponse(SipServletResponse.SC_OK);
        Instant now = clock.now();
        bindings.forEach(binding ->
                response.addHeader("Contact", "<" + binding.contact() + ">;expires=" + secondsLeft(binding, now)));
        return response;
    }

    private static long secondsLeft(Binding binding, Instant now) {
        return Math.max(
                1, Duration.between(now, binding.expiresAt()).plusMillis(500).toSeconds());
    }
}
