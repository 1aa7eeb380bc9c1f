package org.tandemswitch.phone;

import gov.nist.javax.sip.EventWrapper;
import gov.nist.javax.sip.SipStackImpl;
import gov.nist.javax.sip.header.HeaderFactoryImpl;
import gov.nist.javax.sip.message.MessageFactoryImpl;
import gov.nist.javax.sip.message.SIPResponse;
import java.text.ParseException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.Properties;
import java.util.TooManyListenersException;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import javax.sip.IOExceptionEvent;
import javax.sip.InvalidArgumentException;
import javax.sip.PeerUnavailableException;
import javax.sip.ServerTransaction;
import javax.sip.SipException;
import javax.sip.SipListener;
import javax.sip.SipProvider;
import javax.sip.TransactionAlreadyExistsException;
import javax.sip.TransactionUnavailableException;
import javax.sip.header.ContentTypeHeader;
import javax.sip.message.Request;
import javax.sip.message.Response;

/**
 * One JAIN-SIP stack with one listening point: transactions only, dialogs are the phone's business. One thread reads
 * datagrams, so that messages are dealt with in the order they came.
 */
final class PhoneStack {
    private final MessageFactoryImpl messages = new MessageFactoryImpl();
    private final HeaderFactoryImpl headers = new HeaderFactoryImpl();
    private final Engine engine;
    private final SipProvider provider;

    private PhoneStack(Engine engine, SipProvider provider) {
        this.engine = engine;
        this.provider = provider;
    }

    static PhoneStack open(String host, int port, String transport, Wire wire, SipListener listener) {
        var name = "phone-" + UUID.randomUUID();
        var address = "%s:%d/%s".formatted(host, port, transport);
        try {
            var engine = new Engine(settings(name), wire);
            try {
                var provider = engine.createSipProvider(engine.createListeningPoint(host, port, transport));
                provider.addSipListener(listener);
                engine.awaitReader(name, transport);
                return new PhoneStack(engine, provider);
            } catch (SipException | InvalidArgumentException | TooManyListenersException refused) {
                engine.close();
                throw new IllegalStateException("cannot listen on " + address, refused);
            }
        } catch (PeerUnavailableException broken) {
            throw new IllegalStateException("no SIP stack for " + address, broken);
        }
    }

    private static Properties settings(String name) {
        var settings = new Properties();
        settings.setProperty("javax.sip.STACK_NAME", name);
        settings.setProperty("javax.sip.AUTOMATIC_DIALOG_SUPPORT", "off");
        settings.setProperty("javax.sip.ROUTER_PATH", FirstHop.class.getName());
        settings.setProperty("javax.sip.USE_ROUTER_FOR_ALL_URIS", "true");
        settings.setProperty("gov.nist.javax.sip.STACK_LOGGER", QuietLog.class.getName());
        settings.setProperty("gov.nist.javax.sip.SERVER_LOGGER", Wire.class.getName());
        settings.setProperty("gov.nist.javax.sip.REENTRANT_LISTENER", "true");
        settings.setProperty("gov.nist.javax.sip.THREAD_POOL_SIZE", "1");
        settings.setProperty("gov.nist.javax.sip.THREAD_PRIORITY", String.valueOf(Thread.NORM_PRIORITY));
        settings.setProperty("gov.nist.javax.sip.PASS_INVITE_NON_2XX_ACK_TO_LISTENER", "true");
        settings.setProperty("gov.nist.javax.sip.DELIVER_UNSOLICITED_NOTIFY", "true");
        settings.setProperty("gov.nist.javax.sip.AUTOMATIC_DIALOG_ERROR_HANDLING", "false");
        settings.setProperty("gov.nist.javax.sip.CANCEL_CLIENT_TRANSACTION_CHECKED", "false");
        settings.setProperty("gov.nist.javax.sip.RFC_2543_SUPPORT_ENABLED", "false");
        return settings;
    }

    Request request(String text) {
        try {
            return messages.createRequest(text);
        } catch (ParseException malformed) {
            throw new IllegalArgumentException("not a SIP request: " + text, malformed);
        }
    }

    Response response(Reply reply, Request request, String tag, String contact) {
        try {
            var response = (SIPResponse) messages.createResponse(reply.status(), request);
            if (reply.status() > 100) {
                response.setToTag(tag);
            }
            if (!reply.reason().isEmpty()) {
                response.setReasonPhrase(reply.reason());
            }
            if (reply.headers().stream().noneMatch(header -> header.name().equals("Contact"))) {
                response.setHeader(headers.createHeader("Contact", contact));
            }
            for (var header : reply.headers()) {
                response.addHeader(header.name() + ": " + header.value());
            }
            if (reply.body().isPresent()) {
                var body = reply.body().orElseThrow();
                response.setContent(body.text(), (ContentTypeHeader) headers.createHeader("Content-Type", body.type()));
            }
            return response;
        } catch (ParseException malformed) {
            throw new IllegalArgumentException("not a SIP response: " + reply, malformed);
        }
    }

    void respond(ServerTransaction transaction, Response response) {
        try {
            transaction.sendResponse(response);
        } catch (SipException | InvalidArgumentException broken) {
            throw new IllegalStateException("cannot answer " + response.getStatusCode(), broken);
        }
    }

    void send(Request request, Object owner) {
        try {
            var transaction = provider.getNewClientTransaction(request);
            transaction.setApplicationData(owner);
            transaction.sendRequest();
        } catch (SipException broken) {
            throw new IllegalStateException("cannot send " + request.getMethod(), broken);
        }
    }

    void sendWithoutTransaction(Request request) {
        try {
            provider.sendRequest(request);
        } catch (SipException broken) {
            throw new IllegalStateException("cannot send " + request.getMethod(), broken);
        }
    }

    void sendWithoutTransaction(Response response) {
        try {
            provider.sendResponse(response);
        } catch (SipException broken) {
            throw new IllegalStateException("cannot send " + response.getStatusCode(), broken);
        }
    }

    /** Empty for a request that is already being dealt with. */
    Optional<ServerTransaction> begin(Request request) {
        try {
            return Optional.of(provider.getNewServerTransaction(request));
        } catch (TransactionAlreadyExistsException repeated) {
            return Optional.empty();
        } catch (TransactionUnavailableException broken) {
            throw new IllegalStateException("cannot answer " + request.getMethod(), broken);
        }
    }

    void close() {
        engine.close();
    }

    private static final class Engine extends SipStackImpl {
        private static final int MOST_STOPS = 100;

        Engine(Properties settings, Wire wire) throws PeerUnavailableException {
            super(settings);
            this.serverLogger = wire;
        }

        /** Closing a UDP listening point whose reader has not yet begun would fail and leave the reader behind. */
        void awaitReader(String name, String transport) {
            var deadline = System.nanoTime() + Duration.ofSeconds(2).toNanos();
            while (transport.equals("udp") && !reads(name) && System.nanoTime() < deadline) {
                LockSupport.parkNanos(Duration.ofMillis(1).toNanos());
            }
        }

        private static boolean reads(String name) {
            var threads = new Thread[Thread.activeCount() + 32];
            var count = Thread.enumerate(threads);
            return Arrays.stream(threads, 0, count)
                    .anyMatch(thread -> thread.getName().startsWith(name) && thread.getState() == Thread.State.WAITING);
        }

        /**
         * The stack would sleep a second after closing its sockets, unless the thread is interrupted already; and its
         * event thread would never end, did not one more event remind it that it has been stopped.
         */
        void close() {
            var scanner = getEventScanner();
            for (var left = MOST_STOPS; left > 0 && !isStopped(); left--) {
                LockSupport.parkNanos(Duration.ofMillis(1).toNanos());
            }
            scanner.addEvent(new EventWrapper(new IOExceptionEvent(this, "", 0, ""), null));
        }

        /** The stack stumbles over a connection that its peer ends in this very moment, and a moment later it is gone. */
        private boolean isStopped() {
            try {
                Thread.currentThread().interrupt();
                stop();
                return true;
            } catch (NullPointerException halfClosed) {
                return false;
            } finally {
                Thread.interrupted();
            }
        }
    }
}
