package org.tandemswitch.sip.engine;

import gov.nist.javax.sip.ListeningPointExt;
import gov.nist.javax.sip.message.MessageFactoryExt;
import java.net.InetSocketAddress;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TooManyListenersException;
import java.util.concurrent.Phaser;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.ToLongFunction;
import javax.servlet.sip.SipServlet;
import javax.sip.InvalidArgumentException;
import javax.sip.ListeningPoint;
import javax.sip.ObjectInUseException;
import javax.sip.SipException;
import javax.sip.SipProvider;
import org.jspecify.annotations.Nullable;
import org.mobicents.servlet.sip.SipConnector;
import org.mobicents.servlet.sip.annotation.ConcurrencyControlMode;
import org.mobicents.servlet.sip.core.SipApplicationDispatcherImpl;
import org.mobicents.servlet.sip.core.SipContext;
import org.mobicents.servlet.sip.core.SipManager;
import org.mobicents.servlet.sip.core.SipService;
import org.mobicents.servlet.sip.core.session.MobicentsSipSession;
import org.mobicents.servlet.sip.core.session.SipSessionImpl;
import org.mobicents.servlet.sip.message.SipFactoryImpl;
import org.mobicents.servlet.sip.startup.StaticServiceHolder;
import org.tandemswitch.sip.application.Datagrams;
import org.tandemswitch.sip.application.HostAddresses;
import org.tandemswitch.sip.application.WireTap;
import org.tandemswitch.sip.extension.SipLogger;
import org.tandemswitch.sip.transport.Doorman;
import org.tandemswitch.sip.transport.Guidance;
import org.tandemswitch.sip.transport.Intake;
import org.tandemswitch.sip.transport.Lanes;
import org.tandemswitch.sip.transport.Patience;
import org.tandemswitch.sip.transport.ProcessorLoad;
import org.tandemswitch.sip.transport.SwitchStack;
import org.tandemswitch.sip.transport.Traffic;

/**
 * A started engine. There is one in a server, because the engine's classes find it through a static field.
 *
 * <p>Life: {@link #start} opens no socket; {@link #open} and {@link #close} come and go with the connectors;
 * {@link #deploy} and {@link #undeploy} with the applications; {@link #stop} ends threads and sockets.
 */
public final class SipEngine {
    private static final String ROUTER_PROPERTY = "javax.servlet.sip.ar.spi.SipApplicationRouterProvider";
    /**
     * How many characters of a random UUID name the sessions of a call. The engine takes eight, 32 bits: with ten thousand
     * calls alive two would share their sessions several times an hour, and end together.
     */
    private static final int SESSION_NAME = 18;

    private final EngineSettings settings;
    private final Traffic traffic = new Traffic();
    private static final Duration FAREWELL = Duration.ofSeconds(5);

    /** Advances when the last application is gone, and never ends. */
    private final Phaser applications = new Phaser() {
        @Override
        protected boolean onAdvance(int phase, int registeredParties) {
            return false;
        }
    };

    private final Patience patience;
    private final Lanes lanes;
    private final Doorman doorman;
    private final Map<Connector, OpenConnector> connectors = Collections.synchronizedMap(new HashMap<>());
    /** They outlive their sockets: a dialog keeps to its own, and speaks again when there is a socket again. */
    private final Map<InetSocketAddress, SipProvider> providers = new HashMap<>();

    private @Nullable Running running;

    private record Running(SwitchStack stack, SwitchDispatcher dispatcher, SipService service) {}

    private record OpenConnector(OwnPoint point, ListeningPoint socket, SipConnector description) {}

    public SipEngine(EngineSettings settings) {
        this.settings = settings;
        this.patience = new Patience(settings.limits().overload());
        this.lanes = new Lanes(settings.lanes(), settings.queueCapacity(), patience);
        this.doorman = new Doorman(settings.limits(), (int) System.nanoTime());
    }

    public void start() throws SipException {
        System.setProperty(ROUTER_PROPERTY, SingleApplicationRouter.class.getName());
        Intake intake = new Intake(lanes, settings.limits(), doorman, traffic);
        SwitchStack stack = new SwitchStack(StackProperties.of(settings), intake, doorman);
        EngineService service = new EngineService(this::descriptions);
        StaticServiceHolder.sipStandardService = service;
        SwitchDispatcher dispatcher = new SwitchDispatcher(lanes::newCallId);
        service.bind(dispatcher, stack);
        configure(dispatcher, stack, service);
        lanes.start();
        dispatcher.init();
        dispatcher.start();
        stack.getTimer()
                .scheduleWithFixedDelay(
                        new ProcessorLoad(patience), ProcessorLoad.PERIOD_MILLIS, ProcessorLoad.PERIOD_MILLIS);
        dispatcher.putInService();
        running = new Running(stack, dispatcher, service);
    }

    private void configure(SwitchDispatcher dispatcher, SwitchStack stack, EngineService service) throws SipException {
        dispatcher.setSipService(service);
        dispatcher.setSipStack(stack);
        dispatcher.getSipFactory().initialize("gov.nist", true);
        name(settings.serverHeader());
        dispatcher.setDomain("tandemswitch.sip");
        dispatcher.setGatherStatistics(false);
        SipApplicationDispatcherImpl.APP_ID_HASHING_MAX_LENGTH = SESSION_NAME;
        dispatcher.setConcurrencyControlMode(ConcurrencyControlMode.None);
        dispatcher.setBypassRequestExecutor(true);
        dispatcher.setBypassResponseExecutor(true);
        dispatcher.setCongestionControlCheckingInterval(-1);
        dispatcher.setBaseTimerInterval(Math.toIntExact(settings.t1().toMillis()));
        dispatcher.setT2Interval(Math.toIntExact(settings.t2().toMillis()));
        dispatcher.setT4Interval(Math.toIntExact(settings.t4().toMillis()));
    }

    private static void name(Optional<String> product) throws SipException {
        MessageFactoryExt messages = (MessageFactoryExt) SipFactoryImpl.messageFactory;
        try {
            List<String> words = product.map(List::of).orElse(List.of());
            messages.setDefaultServerHeader(
                    words.isEmpty() ? null : SipFactoryImpl.headerFactory.createServerHeader(words));
            messages.setDefaultUserAgentHeader(
                    words.isEmpty() ? null : SipFactoryImpl.headerFactory.createUserAgentHeader(words));
        } catch (ParseException e) {
            throw new SipException("Not a product: " + product, e);
        }
    }

    public void stop() {
        Running ended = running();
        List.copyOf(connectors.keySet()).forEach(this::close);
        providers.clear();
        // what strikes from now on would ask for executors that are gone
        ended.stack().getTimer().stop();
        ended.dispatcher().stop();
        ended.stack().getReinviteExecutor().shutdownNow();
        lanes.stop();
        running = null;
        StaticServiceHolder.sipStandardService = null;
        System.clearProperty(ROUTER_PROPERTY);
    }

    public synchronized void open(Connector connector) throws SipException {
        try {
            Running now = running();
            connector.contexts().ifPresent(contexts -> now.stack().useContexts(connector.address(), contexts));
            ListeningPoint socket = now.stack()
                    .createListeningPoint(
                            connector.address().getAddress().getHostAddress(),
                            connector.address().getPort(),
                            connector.transport().name());
            SipConnector description = describe(connector);
            OwnPoint point = new OwnPoint(provider(now, connector, socket), (ListeningPointExt) socket, description);
            now.dispatcher().getSipNetworkInterfaceManager().addExtendedListeningPoint(point);
            tellApplications(now.dispatcher());
            connectors.put(connector, new OpenConnector(point, socket, description));
        } catch (InvalidArgumentException | TooManyListenersException e) {
            throw new SipException("Cannot listen on " + connector.address() + "/" + connector.transport(), e);
        }
    }

    private SipProvider provider(Running now, Connector connector, ListeningPoint socket)
            throws SipException, TooManyListenersException {
        SipProvider known = providers.get(connector.address());
        if (known != null) {
            known.addListeningPoint(socket);
            return known;
        }
        SipProvider created = now.stack().createSipProvider(socket);
        created.addSipListener(now.dispatcher());
        providers.put(connector.address(), created);
        return created;
    }

    public synchronized void close(Connector connector) {
        OpenConnector open = connectors.remove(connector);
        if (open == null) {
            return;
        }
        Running now = running();
        now.dispatcher().getSipNetworkInterfaceManager().removeExtendedListeningPoint(open.point());
        tellApplications(now.dispatcher());
        try {
            now.stack().deleteListeningPoint(open.socket());
            open.point().getSipProvider().removeListeningPoint(open.socket());
        } catch (ObjectInUseException e) {
            throw new IllegalStateException("Connector " + connector + " is in use", e);
        }
    }

    /** Which sockets there are. */
    private static void tellApplications(SwitchDispatcher dispatcher) {
        dispatcher.findSipApplications().forEachRemaining(application -> application
                .getServletContext()
                .setAttribute(SipServlet.OUTBOUND_INTERFACES, dispatcher.getOutboundInterfaces()));
    }

    private static SipConnector describe(Connector connector) {
        SipConnector description = new SipConnector();
        description.setIpAddress(connector.address().getAddress().getHostAddress());
        description.setHostNames(
                String.join(",", Spellings.of(connector.address().getAddress())));
        description.setPort(connector.address().getPort());
        description.setTransport(connector.transport().name());
        return description;
    }

    private List<SipConnector> descriptions() {
        synchronized (connectors) {
            return new ArrayList<>(
                    connectors.values().stream().map(OpenConnector::description).toList());
        }
    }

    public void deploy(SipContext application, Guidance guidance) {
        running().stack().follow(guidance);
        running().dispatcher().addSipApplication(application.getApplicationName(), application);
        tellApplications(running().dispatcher());
        applications.register();
    }

    public void undeploy(SipContext application) {
        running().dispatcher().removeSipApplication(application.getApplicationName());
        running().stack().follow(Guidance.NONE);
        applications.arriveAndDeregister();
    }

    public void suspend(boolean suspended) {
        running().dispatcher().suspend(suspended);
    }

    /** While the server shuts down, applications say goodbye to the peers of their calls before a socket closes. */
    public void awaitFarewells() {
        if (!running().dispatcher().isSuspended() || applications.getRegisteredParties() == 0) {
            return;
        }
        try {
            applications.awaitAdvanceInterruptibly(applications.getPhase(), FAREWELL.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            SipLogger.ROOT.debugf("Applications took longer than %s", FAREWELL);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    public SwitchDispatcher dispatcher() {
        return running().dispatcher();
    }

    public SwitchStack stack() {
        return running().stack();
    }

    public Datagrams datagrams() {
        return (socket, to, payload) -> stack().sendDatagram(socket, to, payload);
    }

    public HostAddresses hostAddresses() {
        return stack().hostAddresses();
    }

    public WireTap wireTap() {
        return stack().tap();
    }

    public SipService service() {
        return running().service();
    }

    public Traffic traffic() {
        return traffic;
    }

    public int queueDepth() {
        return lanes.depth();
    }

    public long sipSessions() {
        return sessionCounts(SipManager::getActiveSipSessions);
    }

    public long sipApplicationSessions() {
        return sessionCounts(SipManager::getActiveSipApplicationSessions);
    }

    private long sessionCounts(ToLongFunction<SipManager> count) {
        long sum = 0;
        for (Iterator<SipContext> all = running().dispatcher().findSipApplications(); all.hasNext(); ) {
            sum += count.applyAsLong(all.next().getSipManager());
        }
        return sum;
    }

    /** The SIP sessions that are older than that, the oldest first, one line each. */
    public List<String> sessions(Duration olderThan, int limit) {
        List<MobicentsSipSession> all = new ArrayList<>();
        for (Iterator<SipContext> contexts = running().dispatcher().findSipApplications(); contexts.hasNext(); ) {
            contexts.next().getSipManager().getAllSipSessions().forEachRemaining(all::add);
        }
        long then = Instant.now().minus(olderThan).toEpochMilli();
        return all.stream()
                .filter(session -> session.getCreationTime() <= then)
                .sorted(Comparator.comparingLong(MobicentsSipSession::getCreationTime))
                .limit(limit)
                .map(SipEngine::line)
                .toList();
    }

    private static String line(MobicentsSipSession session) {
        return "%s %s %s %s to %s"
                .formatted(
                        Instant.ofEpochMilli(session.getCreationTime()),
                        session.getKey().getCallId(),
                        ((SipSessionImpl) session).getStateInternal(),
                        session.getLocalParty(),
                        session.getRemoteParty());
    }

    private Running running() {
        if (running == null) {
            throw new IllegalStateException("The SIP engine is not running");
        }
        return running;
    }
}
