package org.tandemswitch.sip.transport;

import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.sip.ClientTransaction;
import org.tandemswitch.sip.application.Addressing;
import org.tandemswitch.sip.application.Gatekeeper;
import org.tandemswitch.sip.application.Manner;
import org.tandemswitch.sip.application.NamedHosts;
import org.tandemswitch.sip.application.Reception;
import org.tandemswitch.sip.application.Visitor;

/** What the application says about the traffic. It is asked each time, so a change of its mind needs no restart. */
public interface Guidance extends Gatekeeper {
    /** RFC 3261 with its T1 and T2 at their usual values. */
    List<Duration> USUAL_WAITS = List.of(
            Duration.ofMillis(500),
            Duration.ofSeconds(1),
            Duration.ofSeconds(2),
            Duration.ofSeconds(4),
            Duration.ofSeconds(4),
            Duration.ofSeconds(4),
            Duration.ofSeconds(4),
            Duration.ofSeconds(4),
            Duration.ofSeconds(4),
            Duration.ofSeconds(4));

    /** Who sends to nobody by name. */
    NamedHosts NOBODY = new NamedHosts() {
        @Override
        public Set<String> wanted() {
            return Set.of();
        }

        @Override
        public Duration freshness() {
            return Duration.ofMinutes(10);
        }

        @Override
        public long round() {
            return 0;
        }

        @Override
        public void lookedUp(String name, Optional<InetAddress> address) {}
    };

    /** As long as there is no application. */
    Guidance NONE = new Guidance() {
        @Override
        public Reception receive(Visitor visitor) {
            return Reception.UNJUDGED;
        }

        @Override
        public boolean isUsual() {
            return true;
        }

        @Override
        public Addressing addressing(Visitor visitor) {
            return Addressing.USUAL;
        }

        @Override
        public Set<String> domains() {
            return Set.of();
        }

        @Override
        public Manner manner(Object leg) {
            return Manner.USUAL;
        }

        @Override
        public boolean knows(InetAddress source) {
            return false;
        }

        @Override
        public boolean answersStrangers() {
            return true;
        }

        @Override
        public int tos() {
            return 0;
        }

        @Override
        public List<Duration> waits(ClientTransaction transaction) {
            return USUAL_WAITS;
        }

        @Override
        public NamedHosts hosts() {
            return NOBODY;
        }
    };

    /** The TOS byte (IPv4) or traffic class (IPv6) of everything that is sent. */
    int tos();

    /** The wait before each repetition of the request while nothing is answered; never empty. */
    List<Duration> waits(ClientTransaction transaction);

    /** @param leg what a transaction or a dialog keeps for the application */
    Manner manner(Object leg);

    NamedHosts hosts();
}
