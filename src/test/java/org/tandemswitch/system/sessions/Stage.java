package org.tandemswitch.system.sessions;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.tandemswitch.phone.Dialled;
import org.tandemswitch.phone.Dialling;
import org.tandemswitch.phone.Leg;
import org.tandemswitch.phone.Message;
import org.tandemswitch.phone.Phone;
import org.tandemswitch.phone.Received;
import org.tandemswitch.phone.Reply;
import org.tandemswitch.phone.Script;
import org.tandemswitch.phone.Sdp;
import org.tandemswitch.system.server.Tandem;
import org.tandemswitch.system.server.Vendor;

/** One caller's phone and one vendor's, with many calls between them; each call is played by its own parts. */
final class Stage {
    /** The first call of a server takes its time. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private static final String UPDATE = "INVITE, ACK, CANCEL, BYE, UPDATE";

    /** What a phone answers to the n-th request of a method in a call, counted from 1. */
    interface Part extends BiFunction<Message, Integer, Reply> {}

    /** A call and its two ends. */
    record Scene(Dialled caller, Received callee) {
        /** The n-th request of a method that reached the caller, the first being 1. */
        Message atCaller(String method, int number, Duration patience) {
            return nth(caller, method, number, patience);
        }

        Message atCallee(String method, int number, Duration patience) {
            return nth(callee, method, number, patience);
        }

        private static Message nth(Leg leg, String method, int number, Duration patience) {
            return await(method + " number " + number)
                    .atMost(patience)
                    .until(() -> heard(leg, method), heard -> heard.size() >= number)
                    .get(number - 1);
        }

        static List<Message> heard(Leg leg, String method) {
            return leg.traffic().received().requests(method).all().stream()
                    .filter(distinct())
                    .toList();
        }

        /** A request that is sent again counts once. */
        private static Predicate<Message> distinct() {
            var seen = ConcurrentHashMap.<Long>newKeySet();
            return message -> seen.add(message.cseq());
        }

        /** How long after the answer something was heard. */
        Duration since(Message message) {
            return Duration.between(caller.awaitAnswer().time(), message.time());
        }
    }

    private final Tandem tandem;
    private final Phone client;
    private final Phone vendor;
    private final Vendor gateway;
    private final Map<String, Reply> answers = new ConcurrentHashMap<>();
    private final Map<String, Reply> secondAnswers = new ConcurrentHashMap<>();
    private final Map<String, Part> parts = new ConcurrentHashMap<>();
    private final Map<String, AtomicInteger> turns = new ConcurrentHashMap<>();
    private final AtomicInteger numbers = new AtomicInteger(600);

    Stage(Tandem tandem, Phone client, Phone vendor) {
        this(tandem, client, vendor, Vendor.UDP);
    }

    Stage(Tandem tandem, Phone client, Phone vendor, Vendor gateway) {
        this.tandem = tandem;
        this.client = client;
        this.vendor = vendor;
        this.gateway = gateway;
        vendor.onCall(invite -> Script.onInvite().reply(Duration.ofMillis(50), answerTo(invite)));
        for (String method : List.of("INVITE", "UPDATE")) {
            client.replyTo(method, request -> reply(request, client));
            vendor.replyTo(method, request -> reply(request, vendor));
        }
    }

    /** 200 that accepts the timer and says whether UPDATE may be used. */
    static Reply accepting(boolean update) {
        return ok().header("Session-Expires", "90;refresher=uac")
                .header("Require", "timer")
                .header("Allow", update ? UPDATE : "INVITE, ACK, CANCEL, BYE");
    }

    static Reply ok() {
        return Reply.of(200).sdp(Sdp.offer(Vendor.UDP.host(), 40_000));
    }

    static UnaryOperator<Dialling> timer(String expires) {
        return call -> call.header("Supported", "timer")
                .header("Session-Expires", expires)
                .header("Allow", UPDATE);
    }

    /** Places a call that the vendor answers so. */
    Dialled dial(UnaryOperator<Dialling> caller, Reply answer) {
        return dial(caller, answer, answer);
    }

    /** The vendor answers otherwise when it is invited once more. */
    Dialled dial(UnaryOperator<Dialling> caller, Reply answer, Reply second) {
        String number = gateway.number(String.valueOf(numbers.incrementAndGet()));
        answers.put(number, answer);
        secondAnswers.put(number, second);
        return caller.apply(client.call(number)).via(Tandem.HOST, tandem.sipPort());
    }

    Scene call(UnaryOperator<Dialling> caller, Reply answer) {
        Dialled dialled = dial(caller, answer);
        dialled.awaitAnswer(PATIENCE);
        return new Scene(dialled, vendor.awaitCall(PATIENCE));
    }

    Received awaitOffered() {
        return vendor.awaitCall(PATIENCE);
    }

    /** What the end of a call with this Call-ID answers from now on. */
    void play(String callId, Part part) {
        parts.put(callId, part);
    }

    /** Answers every request of a call the same. */
    void play(String callId, Reply always) {
        play(callId, (request, turn) -> always);
    }

    private Reply answerTo(Message invite) {
        return answers.getOrDefault(number(invite), Reply.of(404));
    }

    private static String number(Message request) {
        String uri = request.requestUri();
        return uri.substring(uri.indexOf(':') + 1, Math.max(uri.indexOf(':') + 1, uri.indexOf('@')));
    }

    private Reply reply(Message request, Phone phone) {
        Part part = parts.get(request.callId());
        int turn = turns.computeIfAbsent(request.callId(), first -> new AtomicInteger())
                .incrementAndGet();
        Reply byDefault = secondAnswers.getOrDefault(number(request), polite(request, phone));
        return part == null ? byDefault : part.apply(request, turn);
    }

    private static Reply polite(Message request, Phone phone) {
        Reply ok = Reply.of(200).header("Session-Expires", "90;refresher=uac").header("Require", "timer");
        return request.isRequest("INVITE") ? ok.sdp(Sdp.offer(phone.host(), 40_000)) : ok;
    }
}
