package org.tandemswitch.call;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tandemswitch.capacity.Trunk;
import org.tandemswitch.gateway.GatewayRef;
import org.tandemswitch.gateway.SipTarget;
import org.tandemswitch.gateway.VendorAccount;
import org.tandemswitch.interworking.Dialect;
import org.tandemswitch.interworking.Diversion;
import org.tandemswitch.interworking.DiversionReason;
import org.tandemswitch.interworking.HeaderRules;
import org.tandemswitch.interworking.Introduction;
import org.tandemswitch.interworking.MediaRules;
import org.tandemswitch.number.DialString;
import org.tandemswitch.registration.Reach;

/**
 * One vendor or one phone the call may use, with the numbers it is to see and the rules it is treated by.
 *
 * @param account who we are when a vendor asks
 * @param reach how a phone is reached; a vendor is reached at its target
 * @param dialect how its messages differ from the usual
 * @param introduction how it is told who calls
 * @param diversions who forwarded the call, last first
 * @param trunk whose lines the leg takes
 */
public record PlannedLeg(
        GatewayRef vendor,
        SipTarget target,
        DialString callee,
        LegRules rules,
        Optional<VendorAccount> account,
        Optional<Reach> reach,
        Dialect dialect,
        Introduction introduction,
        List<Diversion> diversions,
        Trunk trunk) {
    public PlannedLeg {
        diversions = List.copyOf(diversions);
    }

    /** A vendor at which we are nobody and that is told the two numbers and nothing else. */
    public PlannedLeg(GatewayRef vendor, SipTarget target, DialString caller, DialString callee, LegRules rules) {
        this(
                vendor,
                target,
                callee,
                rules,
                Optional.empty(),
                Optional.empty(),
                Dialect.STANDARD,
                Introduction.of(caller),
                List.of(),
                Trunk.FREE);
    }

    /** The same call, sent on to where the peer pointed; nobody there is told who we are. */
    PlannedLeg redirected(Redirection to) {
        Stream<Diversion> all =
                Stream.concat(Stream.of(new Diversion(callee, DiversionReason.UNCONDITIONAL)), diversions.stream());
        return new PlannedLeg(
                vendor,
                to.target(),
                to.callee(),
                rules,
                Optional.empty(),
                Optional.empty(),
                dialect.ofPlaceBehind(),
                introduction,
                all.toList(),
                trunk);
    }

    boolean isSamePlaceAs(PlannedLeg other) {
        return target.equals(other.target) && callee.equals(other.callee);
    }

    /** How media is described there: of a caller who stays unknown, so that nobody is named. */
    public MediaRules media() {
        return introduction.namesNobody() ? dialect.media().namingNobody() : dialect.media();
    }

    /** Which headers of the caller get there. */
    public HeaderRules headers() {
        return introduction.namesNobody() ? dialect.headers().namingNobody() : dialect.headers();
    }

    /** The number that is shown there. */
    public DialString caller() {
        return introduction.caller();
    }
}
