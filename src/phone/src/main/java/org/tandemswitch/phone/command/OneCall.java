package org.tandemswitch.phone.command;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.tandemswitch.phone.Dialled;
import org.tandemswitch.phone.Message;
import org.tandemswitch.phone.Phone;
import org.tandemswitch.phone.Sdp;

/** {@code call}: places one call and tells each step with the seconds since it was dialled. */
final class OneCall {
    private static final int ANSWERED = 0;
    private static final int REFUSED = 1;
    private static final int NO_ANSWER = 2;

    private final String number;
    private final Options options;
    private final Duration patience;
    private final Duration length;
    private final long start = System.nanoTime();
    private int told;

    OneCall(Options options) {
        if (options.words().size() != 1) {
            throw new BadOption("which number?");
        }
        this.number = options.words().get(0);
        this.options = options;
        this.patience = Duration.ofSeconds(options.number("patience", 60));
        this.length = Duration.ofSeconds(options.number("seconds", 10));
    }

    int run() {
        var switchboard = options.target();
        var address = Phone.on(switchboard.localHost(), options.number("port", 0));
        try (var phone = options.has("tcp") ? address.tcp() : address.udp()) {
            var from = options.text("from", "1000");
            tell("calling %s from %s through %s over %s", number, from, switchboard, phone.transport());
            var call = phone.call(number).from(from).via(switchboard.host(), switchboard.port());
            return answer(call).map(last -> ending(call, last)).orElseGet(() -> nobody(call));
        } catch (IllegalStateException broken) {
            tell("the call cannot be sent: %s", reason(broken));
            return NO_ANSWER;
        }
    }

    private Optional<Message> answer(Dialled call) {
        var deadline = start + patience.toNanos();
        var last = Optional.<Message>empty();
        while (last.isEmpty() && System.nanoTime() < deadline) {
            last = call.pollFinal(Duration.ofMillis(20));
            tellNews(call);
        }
        return last;
    }

    private void tellNews(Dialled call) {
        var answers = call.traffic().received().responsesTo("INVITE").all();
        answers.subList(told, answers.size()).stream()
                .filter(answer -> answer.status() < 200)
                .forEach(this::tellProgress);
        told = answers.size();
    }

    private void tellProgress(Message answer) {
        var words =
                switch (answer.status()) {
                    case 100 -> "the switch is at work";
                    case 180 -> "it rings";
                    case 183 ->
                        "progress"
                                + answer.sdp()
                                        .map(sdp -> ", with sound from " + place(sdp))
                                        .orElse("");
                    default -> "in progress";
                };
        tell("%s (%d %s)", words, answer.status(), answer.reason());
    }

    private int ending(Dialled call, Message last) {
        if (last.status() >= 300) {
            tell(
                    "refused: %d %s%s",
                    last.status(),
                    last.reason(),
                    last.header("Reason").map(why -> " (" + why + ")").orElse(""));
            return REFUSED;
        }
        tell(
                "answered%s",
                last.sdp().map(sdp -> ", sound goes to " + place(sdp)).orElse(""));
        if (call.hungUpWithin(length)) {
            tell("the other side hung up");
        } else {
            var answer = call.request("BYE").send().pollFinal(Duration.ofSeconds(5));
            tell("hung up%s", answer.map(bye -> " (" + bye.status() + ")").orElse(", but nobody took notice"));
        }
        return ANSWERED;
    }

    private int nobody(Dialled call) {
        tell(told == 0 ? "no answer of any kind from %s" : "nobody answered at %s", options.target());
        call.cancel(Duration.ofSeconds(2)).ifPresent(taken -> call.pollFinal(Duration.ofSeconds(1)));
        return NO_ANSWER;
    }

    private static String place(Sdp sdp) {
        return sdp.host() + ":" + sdp.port();
    }

    private static String reason(Throwable problem) {
        var cause = Optional.ofNullable(problem.getCause()).orElse(problem);
        return String.valueOf(cause.getMessage());
    }

    private void tell(String text, Object... details) {
        var seconds = Duration.ofNanos(System.nanoTime() - start).toMillis() / 1000.0;
        System.out.printf(Locale.ROOT, "%7.3f s  %s%n", seconds, text.formatted(details));
    }
}
