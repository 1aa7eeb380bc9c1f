package org.tandemswitch.sip.b2bua;

import java.io.IOException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import javax.servlet.sip.Address;
import javax.servlet.sip.SipApplicationSession;
import javax.servlet.sip.SipFactory;
import javax.servlet.sip.SipServletMessage;
import javax.servlet.sip.SipServletRequest;
import javax.servlet.sip.SipServletResponse;
import javax.servlet.sip.SipSession;
import javax.servlet.sip.SipURI;
import org.jspecify.annotations.Nullable;

/** A SIP container of a few lines: makes messages, remembers those that were sent, knows no network. */
public final class FakeSip {
    private final List<Fake> sent = new ArrayList<>();
    private final AtomicInteger dialogs = new AtomicInteger();
    private boolean broken;

    /** One made-up object: answers getters from what setters and the test put in. */
    public final class Fake implements InvocationHandler {
        private final Class<?> type;
        private final Map<String, Object> values = new HashMap<>();
        private final Map<String, String> headers = new HashMap<>();
        private final Map<String, Object> attributes = new HashMap<>();
        private final Object proxy;

        Fake(Class<?> type) {
            this.type = type;
            this.proxy = Proxy.newProxyInstance(FakeSip.class.getClassLoader(), new Class<?>[] {type}, this);
        }

        Fake with(String property, Object value) {
            values.put(property, value);
            return this;
        }

        Fake header(String name, String value) {
            headers.put(name, value);
            return this;
        }

        public Object get(String property) {
            return values.getOrDefault(property, "");
        }

        public Map<String, String> headers() {
            return headers;
        }

        public <T> T as(Class<T> wanted) {
            return wanted.cast(proxy);
        }

        @Override
        public @Nullable Object invoke(Object self, Method method, Object @Nullable [] arguments) throws Exception {
            Object[] given = arguments == null ? new Object[0] : arguments;
            return switch (method.getName()) {
                case "hashCode" -> System.identityHashCode(proxy);
                case "equals" -> given[0] == proxy;
                case "toString" -> type.getSimpleName() + values;
                case "getAttribute" -> attributes.get(given[0]);
                case "setAttribute" -> attributes.put((String) given[0], given[1]);
                case "removeAttribute" -> attributes.remove(given[0]);
                case "getHeader" -> headers.get(given[0]);
                case "setHeader" -> setHeader((String) given[0], (String) given[1]);
                case "addHeader" ->
                    headers.merge((String) given[0], (String) given[1], (before, more) -> before + ", " + more);
                case "getHeaders" ->
                    (headers.containsKey(given[0]) ? List.of(headers.get(given[0])) : List.of()).listIterator();
                case "removeHeader" -> headers.remove(given[0]);
                case "pushRoute" -> with("route", given[0]);
                case "invalidate" -> with("isValid", false);
                case "setContent" -> with("rawContent", given[0]).with("contentType", given[1]);
                case "getContentLength" ->
                    values.containsKey("rawContent") ? ((byte[]) values.get("rawContent")).length : 0;
                case "send", "sendReliably" -> send(method.getName());
                case "createRequest" -> request((String) given[0], proxy);
                case "createResponse" -> answerOf((int) given[0]);
                case "createAck" -> request("ACK", get("session"));
                case "createCancel" -> request("CANCEL", get("session"));
                case "createPrack" -> prack();
                default -> property(method, given);
            };
        }

        private @Nullable Object setHeader(String name, String value) {
            if (name.equals("Content-Type")) {
                with("contentType", value);
            }
            return headers.put(name, value);
        }

        /** The engine answers a cancelled INVITE itself, and then nobody else may. */
        private Object answerOf(int status) {
            if (values.containsKey("cancelled")) {
                throw new IllegalStateException("answered already");
            }
            return response(status, proxy);
        }

        /** No answer is confirmed twice. */
        private Object prack() {
            if (values.put("confirmed", true) != null) {
                throw new IllegalStateException("confirmed already");
            }
            Object prack = request("PRACK", get("session"));
            fake(prack).header("RAck", headers.getOrDefault("RSeq", ""));
            return prack;
        }

        private @Nullable Object send(String how) throws Exception {
            if (broken) {
                throw new IOException("no way out");
            }
            values.put("sentBy", how);
            sent.add(this);
            return null;
        }

        private @Nullable Object property(Method method, Object[] given) {
            String name = method.getName();
            if (name.startsWith("set")) {
                values.put(uncapitalised(name.substring(3)), given[0]);
                return method.getReturnType() == int.class ? 0 : null;
            }
            if (name.startsWith("get")) {
                return values.get(uncapitalised(name.substring(3)));
            }
            if (name.startsWith("is")) {
                return values.getOrDefault(name, true);
            }
            throw new UnsupportedOperationException(name);
        }

        private static String uncapitalised(String name) {
            return Character.toLowerCase(name.charAt(0)) + name.substring(1);
        }
    }

    /** A first INVITE with an offer, as it came from a client. */
    Fake incomingInvite() {
        Fake session = session(new Fake(SipApplicationSession.class));
        return message(SipServletRequest.class, session)
                .with("method", "INVITE")
                .with("maxForwards", 70)
                .with("localAddr", "192.0.2.200")
                .with("rawContent", "offer".getBytes(StandardCharsets.US_ASCII))
                .with("contentType", "application/sdp");
    }

    public SipFactory factory() {
        InvocationHandler handler = (self, method, given) -> switch (method.getName()) {
            case "createSipURI" ->
                new Fake(SipURI.class)
                        .with("user", given[0])
                        .with("host", given[1])
                        .as(SipURI.class);
            case "createURI" -> new Fake(SipURI.class).with("written", given[0]).as(SipURI.class);
            case "createApplicationSession" -> new Fake(SipApplicationSession.class).proxy;
            case "createAddress" ->
                new Fake(Address.class).with("uRI", given[0]).as(Address.class);
            case "createRequest" ->
                message(SipServletRequest.class, session(fake(given[0])))
                        .with("method", given[1])
                        .with("from", given[2])
                        .with("to", given[3])
                        .as(SipServletRequest.class);
            default -> throw new UnsupportedOperationException(method.getName());
        };
        return (SipFactory)
                Proxy.newProxyInstance(FakeSip.class.getClassLoader(), new Class<?>[] {SipFactory.class}, handler);
    }

    /** An answer of a peer to a request we sent. */
    Fake answer(Fake request, int status) {
        Fake response = fake(response(status, request.proxy));
        fake(request.get("session")).with("state", SipSession.State.EARLY);
        return response.with("method", request.get("method"));
    }

    /** A request of a peer inside the dialog of another message. */
    Fake requestOn(Fake message, String method) {
        return message(SipServletRequest.class, fake(message.get("session"))).with("method", method);
    }

    public void breakTheNetwork() {
        broken = true;
    }

    public List<Fake> sent() {
        return sent;
    }

    public Fake lastSent() {
        return sent.get(sent.size() - 1);
    }

    static String summary(Fake message) {
        return message.type == SipServletRequest.class
                ? (String) message.get("method")
                : message.get("status") + " " + message.get("method");
    }

    private Fake session(Fake applicationSession) {
        int number = dialogs.incrementAndGet();
        return new Fake(SipSession.class)
                .with("id", "session-" + number)
                .with("callId", "call-" + number)
                .with("state", SipSession.State.INITIAL)
                .with("applicationSession", applicationSession.proxy);
    }

    private Fake message(Class<? extends SipServletMessage> type, Fake session) {
        return new Fake(type)
                .with("session", session.proxy)
                .with("applicationSession", session.get("applicationSession"))
                .with("callId", session.get("callId"));
    }

    private Object request(String method, Object session) {
        return message(SipServletRequest.class, fake(session)).with("method", method).proxy;
    }

    private Object response(int status, Object request) {
        Fake origin = fake(request);
        return message(SipServletResponse.class, fake(origin.get("session")))
                .with("status", status)
                .with("method", origin.get("method"))
                .with("request", request)
                .proxy;
    }

    private static Fake fake(Object proxy) {
        return (Fake) Proxy.getInvocationHandler(proxy);
    }
}
