package org.tandemswitch.interworking;

import java.util.ArrayList;
import java.util.List;
import org.tandemswitch.number.DialString;
import org.tandemswitch.option.Preferences;

/**
 * Calls that were forwarded on their way (SI-08), and a peer that wants them elsewhere (RFC 3261 section 8.1.3.4).
 *
 * @param recognised does it count what its messages say of forwarding?
 * @param sent how it is told of forwarding
 * @param redirects is the call sent on to where it points?
 */
public record ForwardingRules(boolean recognised, ForwardSignal sent, boolean redirects) {
    static ForwardingRules of(Preferences chosen) {
        return new ForwardingRules(
                chosen.get(Options.FORWARD_RECOGNISED),
                chosen.get(Options.FORWARD_SENT),
                chosen.get(Options.REDIRECTS));
    }

    /** What an INVITE says of the numbers that sent the call on, last first. */
    public List<HeaderLine> headers(List<Diversion> diversions, DialString callee, String host) {
        if (sent == ForwardSignal.NONE || diversions.isEmpty()) {
            return List.of();
        }
        List<HeaderLine> lines = new ArrayList<>();
        if (sent != ForwardSignal.HISTORY) {
            diversions.forEach(one -> lines.add(new HeaderLine("Diversion", Diversion.diversion(one, host))));
        }
        if (sent != ForwardSignal.DIVERSION) {
            lines.add(new HeaderLine("History-Info", Diversion.history(diversions, callee, host)));
        }
        return lines;
    }
}
