package org.tandemswitch.sip.engine;

import gov.nist.javax.sip.message.SIPRequest;
import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.text.ParseException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import javax.sip.ClientTransaction;
import javax.sip.Dialog;
import javax.sip.DialogTerminatedEvent;
import javax.sip.IOExceptionEvent;
import javax.sip.InvalidArgumentException;
import javax.sip.ListeningPoint;
import javax.sip.RequestEvent;
import javax.sip.ResponseEvent;
import javax.sip.ServerTransaction;
import javax.sip.SipException;
import javax.sip.SipListener;
import javax.sip.SipProvider;
import javax.sip.TimeoutEvent;
import javax.sip.TransactionTerminatedEvent;
import javax.sip.header.CSeqHeader;
import javax.sip.message.Request;
import javax.sip.message.Response;
import org.tandemswitch.sip.transport.Doorman;
import org.tandemswitch.sip.transport.Intake;
import org.tandemswitch.sip.transport.Lanes;
import org.tandemswitch.sip.transport.Limits;
import org.tandemswitch.sip.transport.Patience;
import org.tandemswitch.sip.transport.SwitchStack;
import org.tandemswitch.sip.transport.TlsContexts;
import org.tandemswitch.sip.transport.Traffic;
import org.tandemswitch.sip.transport.Transport;

/**
 * The stack as it is in the server, on a free port of the loopback, with a listener that keeps a transaction for each
 * request.
 */
final class LoopbackStack implements SipListener, AutoCloseable {
    final Traffic traffic = new Traffic();
    final Intake intake;
    final Doorman doorman;
    final SwitchStack stack;
    final int port;
    final BlockingQueue<Request> heard = new LinkedBlockingQueue<>();
    final BlockingQueue<Response> answers = new LinkedBlockingQueue<>();
    volatile Duration takesTime = Duration.ZERO;
    final AtomicInteger timeouts = new AtomicInteger();

    private final Lanes lanes;
    private final ListeningPoint point;
    private final SipProvider provider;

    LoopbackStack(Transport transport, Limits limits) throws Exception {
        this(transport, limits, Optional.empty());
    }

    LoopbackStack(TlsContexts contexts, Limits limits) throws Exception {
        this(Transport.TLS, limits, Optional.of(contexts));
    }

    private LoopbackStack(Transport transport, Limits limits, Optional<TlsContexts> contexts) throws Exception {
        Duration t1 = Duration.ofMillis(500);
        EngineSettings settings = new EngineSettings(2, 100, limits, t1, t1, t1, Optional.empty());
        this.lanes = new Lanes(2, 100, new Patience(limits.overload()));
        this.doorman = new Doorman(limits, 7);
        this.intake = new Intake(lanes, limits, doorman, traffic);
        this.stack = new SwitchStack(StackProperties.of(settings), intake, doorman);
        this.port = freePort();
        contexts.ifPresent(known -> stack.useContexts(new InetSocketAddress("127.0.0.1", port), known));
        this.point = stack.createListeningPoint("127.0.0.1", port, transport.name());
        this.provider = stack.createSipProvider(point);
        provider.addSipListener(this);
        lanes.start();
    }

    private static int freePort() throws IOException {
        InetAddress here = InetAddress.getLoopbackAddress();
        try (ServerSocket tcp = new ServerSocket(0, 1, here);
                DatagramSocket udp = new DatagramSocket(new InetSocketAddress(here, tcp.getLocalPort()))) {
            return udp.getLocalPort();
        }
    }

    Dialog call(String invite) throws SipException, ParseException {
        SIPRequest request = (SIPRequest) new gov.nist.javax.sip.message.MessageFactoryImpl().createRequest(invite);
        ClientTransaction transaction = provider.getNewClientTransaction(request);
        Dialog dialog = provider.getNewDialog(transaction);
        transaction.sendRequest();
        return dialog;
    }

    ListeningPoint alsoOn(String address) throws Exception {
        ListeningPoint also = stack.createListeningPoint(address, port, point.getTransport());
        stack.createSipProvider(also).addSipListener(this);
        return also;
    }

    void alsoOn(String address, TlsContexts contexts) throws Exception {
        stack.useContexts(new InetSocketAddress(address, port), contexts);
        alsoOn(address);
    }

    void hangUp(Dialog call) throws SipException {
        call.sendRequest(provider.getNewClientTransaction(call.createRequest(Request.BYE)));
    }

    void send(Request request) throws SipException {
        provider.getNewClientTransaction(request).sendRequest();
    }

    void answer(Request request, int status) throws SipException, ParseException, InvalidArgumentException {
        ServerTransaction transaction = (ServerTransaction) ((SIPRequest) request).getTransaction();
        transaction.sendResponse(((SIPRequest) request).createResponse(status));
    }

    Request next() throws InterruptedException {
        return heard.poll(30, TimeUnit.SECONDS);
    }

    /** To a request that was sent. */
    Optional<Response> answer() throws InterruptedException {
        return Optional.ofNullable(answers.poll(30, TimeUnit.SECONDS));
    }

    @Override
    public void processRequest(RequestEvent event) {
        try {
            if (event.getServerTransaction() == null
                    && !Request.ACK.equals(event.getRequest().getMethod())) {
                provider.getNewServerTransaction(event.getRequest());
            }
            heard.add(event.getRequest());
            LockSupport.parkNanos(takesTime.toNanos());
        } catch (SipException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void processResponse(ResponseEvent event) {
        Response response = event.getResponse();
        answers.add(response);
        if (response.getStatusCode() == Response.OK && event.getDialog() != null) {
            try {
                long number = ((CSeqHeader) response.getHeader(CSeqHeader.NAME)).getSeqNumber();
                event.getDialog().sendAck(event.getDialog().createAck(number));
            } catch (SipException | InvalidArgumentException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    @Override
    public void processTimeout(TimeoutEvent event) {
        timeouts.incrementAndGet();
    }

    @Override
    public void processIOException(IOExceptionEvent event) {}

    @Override
    public void processTransactionTerminated(TransactionTerminatedEvent event) {}

    @Override
    public void processDialogTerminated(DialogTerminatedEvent event) {}

    @Override
    public void close() throws SipException {
        stack.stop();
        lanes.stop();
    }
}
