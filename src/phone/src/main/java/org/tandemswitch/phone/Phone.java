package org.tandemswitch.phone;

import gov.nist.javax.sip.message.SIPMessage;
import gov.nist.javax.sip.message.SIPRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import javax.sip.ServerTransaction;
import javax.sip.SipException;
import javax.sip.address.Hop;
import javax.sip.message.Request;
import javax.sip.message.Response;

/**
 * A phone on one address, port and transport. It registers, makes and takes calls, several at once, does nothing of its
 * own accord but answer what a polite phone answers, and keeps a record of all that crosses its wire.
 */
public final class Phone implements AutoCloseable {
    static final Duration PATIENCE = Duration.ofSeconds(20);

    private static final Duration AFTERLIFE = Duration.ofSeconds(40);

    private final String host;
    private final int port;
    private final String transport;
    private final Wire wire = new Wire();
    private final Desk desk;
    private final PhoneStack stack;
    private final Map<String, Leg> legs = new ConcurrentHashMap<>();
    private final Map<String, Function<Message, Reply>> replies = new ConcurrentHashMap<>();
    private final BlockingQueue<Received> offered = new LinkedBlockingQueue<>();
    private final Heard outside = new Heard();
    private volatile Function<Message, Script> script = invite -> Script.onInvite();
    private volatile Sdp sdp;
    private volatile boolean silent;

    private Phone(String host, int port, String transport) {
        this.host = host;
        this.port = port;
        this.transport = transport;
        this.sdp = Sdp.offer(host, 40_000);
        this.desk = new Desk("phone-" + host + ":" + port);
        this.stack = PhoneStack.open(host, port, transport, wire, new Ear(this));
    }

    public static PhoneAddress on(String host, int port) {
        return new PhoneAddress(host, port);
    }

    static Phone open(String host, int port, String transport) {
        return new Phone(host, port == 0 ? FreePort.on(host, transport) : port, transport);
    }

    public String host() {
        return host;
    }

    public int port() {
        return port;
    }

    /** "udp" or "tcp". */
    public String transport() {
        return transport;
    }

    public String uri(String user) {
        var parameter = transport.equals("udp") ? "" : ";transport=" + transport;
        return "sip:%s@%s:%d%s".formatted(user, inUri(host), port, parameter);
    }

    /** What this phone offers and answers from now on, unless a call says otherwise. */
    public void sdp(Sdp usual) {
        sdp = usual;
    }

    public Sdp sdp() {
        return sdp;
    }

    public Dialling call(String number) {
        return new Dialling(this, number);
    }

    public Registering register(String user) {
        return new Registering(this, user);
    }

    /** What happens to calls offered from now on. */
    public void onCall(Script wanted) {
        onCall(invite -> wanted);
    }

    /** What happens to calls offered from now on, by their INVITE. */
    public void onCall(Function<Message, Script> choice) {
        script = choice;
    }

    /** The next call offered that no earlier call has fetched. */
    public Received awaitCall() {
        return awaitCall(PATIENCE);
    }

    public Received awaitCall(Duration patience) {
        return pollCall(patience)
                .orElseThrow(() -> new NotHeard("no call within " + patience.toMillis() + " ms", outside.all()));
    }

    public Optional<Received> pollCall(Duration patience) {
        try {
            return Optional.ofNullable(offered.poll(patience.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    /** Answers every request of this method so, inside calls and outside. */
    public void replyTo(String method, Reply reply) {
        replyTo(method, request -> reply);
    }

    /** Answers every request of this method as the function decides, on the phone's own thread. */
    public void replyTo(String method, Function<Message, Reply> decision) {
        replies.put(method, decision);
    }

    /** The next request outside calls of this method that no earlier call has fetched. */
    public Message awaitRequest(String method) {
        return outside.take(method, message -> message.isRequest(method), PATIENCE);
    }

    /** From now on nothing that comes in is answered or acted upon; it is still recorded. */
    public void goSilent() {
        silent = true;
    }

    public void speakAgain() {
        silent = false;
    }

    public Traffic traffic() {
        return wire.traffic();
    }

    /** What went wrong while dealing with messages and scripts; empty in a sound test. */
    public List<RuntimeException> problems() {
        return desk.problems();
    }

    /** Hangs up every call that is up and gives up every one that still rings; waits a second for the answers. */
    public void hangUpAll() {
        var deadline = System.nanoTime() + Duration.ofSeconds(1).toNanos();
        List.copyOf(legs.values()).stream()
                .flatMap(leg -> leg.end().stream())
                .toList()
                .forEach(end -> end.pollFinal(Duration.ofNanos(deadline - System.nanoTime())));
    }

    /** Frees port and threads; calls still up are simply left. */
    @Override
    public void close() {
        silent = true;
        desk.close();
        stack.close();
        if (transport.equals("udp")) {
            FreePort.awaitUdp(host, port);
        }
    }

    String via() {
        return "SIP/2.0/%s %s:%d;branch=%s;rport"
                .formatted(transport.equals("udp") ? "UDP" : "TCP", inUri(host), port, RequestText.branch());
    }

    /** An address of IPv6 stands in brackets. */
    static String inUri(String host) {
        return host.contains(":") ? "[" + host + "]" : host;
    }

    String contact() {
        return "<" + uri("phone") + ">";
    }

    void begin(Leg leg) {
        legs.put(leg.callId(), leg);
    }

    /** The call is over, but late repetitions may still come. */
    void forgetLater(Leg leg) {
        desk.later(AFTERLIFE, () -> legs.remove(leg.callId()));
    }

    Exchange send(RequestText text, Optional<Leg> leg, Optional<Hop> hop) {
        return send(prepare(text, leg, hop));
    }

    /** A request that waits to be sent: who needs it when the answer comes can keep it before. */
    Exchange prepare(RequestText text, Optional<Leg> leg, Optional<Hop> hop) {
        var request = stack.request(text.text());
        hop.ifPresent(wish -> ((SIPMessage) request).setApplicationData(wish));
        return new Exchange(sent(request), request, leg);
    }

    Exchange send(Exchange prepared) {
        stack.send(prepared.original(), prepared);
        return prepared;
    }

    Exchange cancel(SIPRequest invite, Hop hop) {
        try {
            var cancel = invite.createCancelRequest();
            cancel.setApplicationData(hop);
            return send(new Exchange(sent(cancel), cancel, Optional.empty()));
        } catch (SipException broken) {
            throw new IllegalStateException("cannot cancel", broken);
        }
    }

    void sendAck(String text) {
        stack.sendWithoutTransaction(stack.request(text));
    }

    Optional<ServerTransaction> transaction(Request request) {
        return stack.begin(request);
    }

    /** Sends a reply in its transaction; empty when the reply is silence. */
    Optional<Response> respond(ServerTransaction transaction, Reply reply, String tag) {
        if (reply.isSilence()) {
            return Optional.empty();
        }
        var response = stack.response(reply, transaction.getRequest(), tag, contact());
        stack.respond(transaction, response);
        return Optional.of(response);
    }

    /** Sends a reply past its transaction. */
    void respondOnce(ServerTransaction transaction, Reply reply, String tag) {
        stack.sendWithoutTransaction(stack.response(reply, transaction.getRequest(), tag, contact()));
    }

    void respondFrom(String otherHost, ServerTransaction transaction, Reply reply, String tag, String peer) {
        var response = stack.response(reply, transaction.getRequest(), tag, contact());
        try (var other = RawSip.udp(otherHost)) {
            other.send(response.toString(), host(peer), port(peer));
        }
    }

    void repeatResponse(Response response) {
        stack.sendWithoutTransaction(response);
    }

    void repeat(Runnable action, BooleanSupplier done) {
        desk.repeat(action, () -> silent || done.getAsBoolean());
    }

    void later(Duration delay, Runnable action) {
        desk.later(delay, action);
    }

    Optional<Reply> replyTo(Message request) {
        return Optional.ofNullable(replies.get(request.method())).map(decision -> decision.apply(request));
    }

    /** True for what is to stay unanswered: no transaction may be begun for it. */
    boolean ignores(Message request) {
        return silent || isNewCall(request) && script.apply(request).isSilent() || legIsSilent(request);
    }

    private boolean legIsSilent(Message request) {
        return legs.get(request.callId()) instanceof Received call && call.silent();
    }

    void overhear(Message request) {
        desk.now(() -> {
            if (isNewCall(request) && !silent) {
                offer(new Received(this, request, Optional.empty(), script.apply(request)));
            } else {
                legOf(request).ifPresentOrElse(leg -> leg.heard.add(request), () -> outside.add(request));
            }
        });
    }

    void receive(Message request, Optional<ServerTransaction> transaction) {
        desk.now(() -> {
            if (isNewCall(request)) {
                offer(new Received(this, request, transaction, script.apply(request)));
            } else {
                legOf(request)
                        .ifPresentOrElse(
                                leg -> leg.heardRequest(request, transaction),
                                () -> receiveOutside(request, transaction));
            }
        });
    }

    void receive(Exchange exchange, Message answer) {
        if (!silent) {
            desk.now(() -> exchange.heard(answer));
        }
    }

    /** A 2xx that comes once more, after its transaction has gone. */
    void receiveStray(Message answer) {
        if (!silent && answer.method().equals("INVITE") && answer.status() / 100 == 2) {
            desk.now(() -> legOf(answer).ifPresent(leg -> leg.acceptedAgain(answer)));
        }
    }

    private void offer(Received call) {
        begin(call);
        offered.add(call);
        call.play();
    }

    private void receiveOutside(Message request, Optional<ServerTransaction> transaction) {
        transaction.ifPresent(
                asked -> respond(asked, replyTo(request).orElseGet(() -> usualReply(request)), RequestText.token()));
        outside.add(request);
    }

    private static Reply usualReply(Message request) {
        if (!request.tag("To").isEmpty() || request.isRequest("CANCEL")) {
            return Reply.of(481);
        }
        return request.isRequest("OPTIONS") ? Reply.of(200) : Reply.of(501);
    }

    private boolean isNewCall(Message request) {
        return request.isRequest("INVITE") && !legs.containsKey(request.callId());
    }

    private Optional<Leg> legOf(Message message) {
        return Optional.ofNullable(legs.get(message.callId()));
    }

    private Message sent(Request request) {
        return new Message(request.toString(), true, "", Instant.now());
    }

    private static String host(String peer) {
        return peer.substring(0, peer.lastIndexOf(':'));
    }

    private static int port(String peer) {
        return Integer.parseInt(peer.substring(peer.lastIndexOf(':') + 1));
    }
}
