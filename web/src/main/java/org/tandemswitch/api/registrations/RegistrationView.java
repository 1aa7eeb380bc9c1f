package org.tandemswitch.api.registrations;

import java.util.List;
import java.util.Optional;
import org.tandemswitch.registrar.Registration;
import org.tandemswitch.registration.Binding;

/**
 * One registration; moments are UTC.
 *
 * @param contact the address the phone gave
 * @param source where its REGISTER came from
 * @param socket the address of the switch it came to
 * @param path proxies on the way to the phone, nearest to the switch first
 * @param keptAliveAt when the last datagram went to keep the NAT open; missing before the first
 */
public record RegistrationView(
        String phone,
        String contact,
        String source,
        String socket,
        String transport,
        boolean behindNat,
        List<String> path,
        String since,
        String expiresAt,
        Optional<String> keptAliveAt,
        String userAgent) {
    static RegistrationView of(Registration registration) {
        Binding binding = registration.binding();
        return new RegistrationView(
                binding.phone().value(),
                binding.contact(),
                binding.source().toString(),
                binding.socket().toString(),
                binding.transport().name(),
                binding.behindNat(),
                binding.path(),
                binding.since().toString(),
                binding.expiresAt().toString(),
                registration.keptAliveAt().map(Object::toString),
                binding.userAgent());
    }
}
