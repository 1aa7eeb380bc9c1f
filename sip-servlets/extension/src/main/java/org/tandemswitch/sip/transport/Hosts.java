package org.tandemswitch.sip.transport;

import gov.nist.javax.sip.stack.HopImpl;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javax.sip.address.Hop;
import org.tandemswitch.sip.application.NamedHosts;
import org.tandemswitch.sip.extension.SipLogger;

/**
 * The addresses of the hosts that the application sends to by name. They are looked up beforehand, on a thread of their
 * own, and the last good answer is kept, so that whoever sends finds an address at once or not at all. A name that is so
 * new that its turn has not come yet has no address, but has its turn as soon as somebody needs it. A name that only a peer
 * wrote into its message is never looked up.
 */
final class Hosts {
    interface Lookup {
        InetAddress find(String name) throws UnknownHostException;
    }

    static final long RETRY_SECONDS = 10;
    static final Duration REST = Duration.ofSeconds(1);
    private static final String OF_V6 = "0123456789abcdefABCDEF:.";

    private final Supplier<NamedHosts> application;
    private final Lookup lookup;
    private final Duration rest;
    private final Thread keeper = new Thread(this::pollOn, "sip-hosts");
    private final Map<String, InetAddress> known = new ConcurrentHashMap<>();
    private final Map<String, Long> due = new ConcurrentHashMap<>();
    private long round;

    /**
     * @param application who sends to hosts by name
     * @param rest between two looks at what it wants
     */
    Hosts(Supplier<NamedHosts> application, Lookup lookup, Duration rest) {
        this.application = application;
        this.lookup = lookup;
        this.rest = rest;
    }

    /** An address is a name that nobody needs to be asked about. */
    static boolean isAddress(String host) {
        return V4.of(host) != V4.NONE || isV6(host);
    }

    /** In brackets or not; up to the first colon behind its first character there are only digits. */
    private static boolean isV6(String host) {
        int start = host.startsWith("[") ? 1 : 0;
        int colon = host.indexOf(':', start + 1);
        return colon > 0
                && host.charAt(start) != '.'
                && host.chars().limit(colon).skip(start).allMatch(Hosts::isOfV6)
                && host.indexOf('/') < 0;
    }

    private static boolean isOfV6(int character) {
        return OF_V6.indexOf(character) >= 0;
    }

    Hop reach(Hop hop) throws UnknownHostException {
        if (isAddress(hop.getHost())) {
            return hop;
        }
        String name = hop.getHost().toLowerCase(Locale.ROOT);
        if (!due.containsKey(name) && names().contains(name)) {
            hurry();
        }
        InetAddress address = known.get(name);
        if (address == null) {
            throw new UnknownHostException(name);
        }
        return new HopImpl(address.getHostAddress(), hop.getPort(), hop.getTransport());
    }

    /** As it was found last. */
    Optional<InetAddress> addressOf(String name) {
        return Optional.ofNullable(known.get(name.toLowerCase(Locale.ROOT)));
    }

    /** The name the application calls it by; its address when it has none. */
    String nameOf(InetAddress address) {
        return known.entrySet().stream()
                .filter(one -> one.getValue().equals(address))
                .map(Map.Entry::getKey)
                .min(Comparator.naturalOrder())
                .orElseGet(address::getHostAddress);
    }

    private Set<String> names() {
        return application.get().wanted().stream()
                .filter(name -> !isAddress(name))
                .map(name -> name.toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
    }

    /** Looks up those names whose time has come, and forgets those whose time has come and that nobody wants any more. */
    void poll(long nowSeconds) {
        Set<String> names = names();
        if (application.get().round() != round) {
            round = application.get().round();
            due.replaceAll((name, later) -> nowSeconds);
        }
        due.entrySet().removeIf(one -> one.getValue() <= nowSeconds && !names.contains(one.getKey()));
        known.keySet().removeIf(name -> !due.containsKey(name) && !names.contains(name));
        for (String name : names) {
            if (due.getOrDefault(name, nowSeconds) <= nowSeconds) {
                due.put(
                        name,
                        nowSeconds
                                + (isFound(name) ? application.get().freshness().toSeconds() : RETRY_SECONDS));
            }
        }
    }

    private boolean isFound(String name) {
        try {
            InetAddress address = lookup.find(name);
            known.put(name, address);
            tell(name, Optional.of(address));
            return true;
        } catch (UnknownHostException e) {
            SipLogger.ROOT.debugf(e, "No address of %s", name);
            tell(name, Optional.empty());
            return false;
        }
    }

    /** Whatever the application makes of it, the other names have their turn. */
    private void tell(String name, Optional<InetAddress> address) {
        try {
            application.get().lookedUp(name, address);
        } catch (RuntimeException e) {
            SipLogger.ROOT.debugf(e, "The application does not hear of %s", name);
        }
    }

    private void pollOnce() {
        try {
            poll(TimeUnit.NANOSECONDS.toSeconds(System.nanoTime()));
        } catch (RuntimeException e) {
            SipLogger.ROOT.debugf(e, "The application does not say which hosts it sends to");
        }
    }

    /** @return the thread, which ends when it is interrupted */
    Thread keep() {
        keeper.setDaemon(true);
        keeper.start();
        return keeper;
    }

    /** Names that are new have their turn now. */
    void hurry() {
        LockSupport.unpark(keeper);
    }

    private void pollOn() {
        while (!Thread.currentThread().isInterrupted()) {
            pollOnce();
            LockSupport.parkNanos(rest.toNanos());
        }
    }
}
