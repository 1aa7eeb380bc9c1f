package org.tandemswitch.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tandemswitch.capacity.Trunk;
import org.tandemswitch.gateway.GatewayId;
import org.tandemswitch.gateway.GatewayRef;
import org.tandemswitch.gateway.SipTarget;
import org.tandemswitch.gateway.Transport;
import org.tandemswitch.interworking.Dialect;
import org.tandemswitch.interworking.Introduction;
import org.tandemswitch.interworking.Party;
import org.tandemswitch.number.DialString;
import org.tandemswitch.parameter.ParameterSet;

class PlannedLegTest {
    private static final DialString CALLER = new DialString("1001");

    @Test
    @DisplayName("RFC 3323 5.3 neither bodies nor headers name a caller whom From does not name")
    void names_nobody_who_stays_unknown() {
        PlannedLeg known = leg(Introduction.of(CALLER));
        PlannedLeg unknown = leg(introduction(new Party("Anonymous", Optional.of(DialString.ANONYMOUS))));

        assertThat(known.media()).isEqualTo(Dialect.STANDARD.media());
        assertThat(known.headers()).isEqualTo(Dialect.STANDARD.headers());
        assertThat(unknown.media()).isEqualTo(Dialect.STANDARD.media().namingNobody());
        assertThat(unknown.headers()).isEqualTo(Dialect.STANDARD.headers().namingNobody());
        assertThat(unknown.media().anonymous()).isTrue();
    }

    private static Introduction introduction(Party from) {
        return new Introduction(
                from,
                CALLER,
                Optional.empty(),
                Optional.of("id"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static PlannedLeg leg(Introduction introduction) {
        return new PlannedLeg(
                new GatewayRef(new GatewayId(2), "vendor"),
                new SipTarget("192.0.2.9", 5070, Transport.UDP),
                new DialString("4420"),
                SystemRules.of(ParameterSet.STANDARD).leg(),
                Optional.empty(),
                Optional.empty(),
                Dialect.STANDARD,
                introduction,
                List.of(),
                Trunk.FREE);
    }
}
