package org.tandemswitch.phone.command;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import org.tandemswitch.phone.Message;
import org.tandemswitch.phone.Phone;
import org.tandemswitch.phone.Received;
import org.tandemswitch.phone.Script;

/** {@code echo}: answers every call and sends its sound back. */
final class Echo {
    private static final List<Integer> REFUSALS = List.of(404, 480, 486, 503);
    private static final int MOST = 200;

    private final Options options;
    private final AtomicInteger sounding = new AtomicInteger();

    Echo(Options options) {
        this.options = options;
    }

    int run() {
        var address = Phone.on(options.text("host", "127.0.0.1"), options.number("port", 5070));
        try (var phone = options.has("tcp") ? address.tcp() : address.udp()) {
            phone.onCall(this::script);
            Goodbye.at(phone);
            Journal.say("echo listens on %s:%d/%s", phone.host(), phone.port(), phone.transport());
            while (true) {
                phone.pollCall(Duration.ofHours(1)).ifPresent(Echo::tell);
            }
        }
    }

    private Script script(Message invite) {
        var number = number(invite);
        var wait = Duration.ofMillis(ThreadLocalRandom.current().nextInt(1000, 2000));
        return REFUSALS.stream()
                .filter(code -> number.endsWith(code.toString()))
                .findFirst()
                .map(code -> Script.onInvite().ring(Duration.ofMillis(100)).refuse(wait, code))
                .orElseGet(() -> echoing(wait));
    }

    private Script echoing(Duration wait) {
        return Script.onInvite()
                .ring(Duration.ofMillis(100))
                .then(wait, this::answer)
                .hangUp(Duration.ofMinutes(options.number("minutes", 10)));
    }

    private void answer(Received call) {
        if (sounding.incrementAndGet() > MOST) {
            sounding.decrementAndGet();
            call.refuse(486);
            return;
        }
        var rtp = RtpEcho.on(call.ownSdp().host(), call::over, sounding::decrementAndGet);
        call.answer(call.ownSdp().port(rtp.port()));
        rtp.start();
    }

    private static void tell(Received call) {
        Journal.say(
                "call to %s from %s",
                number(call.invite()), call.invite().header("From").orElse("nobody"));
    }

    private static String number(Message invite) {
        return invite.requestUri().replaceFirst("^sips?:", "").replaceFirst("[@;].*", "");
    }
}
