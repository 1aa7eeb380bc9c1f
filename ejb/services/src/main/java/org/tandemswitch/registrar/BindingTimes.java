package org.tandemswitch.registrar;

import java.time.Instant;
import java.util.function.UnaryOperator;
import org.tandemswitch.registration.Binding;

/** Bindings at work go by the even clock, those that are shown or stored by the time of day. */
final class BindingTimes {
    private BindingTimes() {}

    static Binding by(UnaryOperator<Instant> clock, Binding binding) {
        return new Binding(
                binding.phone(),
                binding.contact(),
                binding.path(),
                binding.source(),
                binding.socket(),
                binding.transport(),
                binding.behindNat(),
                binding.callId(),
                binding.cseq(),
                clock.apply(binding.since()),
                clock.apply(binding.expiresAt()),
                binding.userAgent());
    }
}
