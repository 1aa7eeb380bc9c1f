package org.tandemswitch.interworking;

import org.tandemswitch.option.Preferences;

/**
 * Where messages go over UDP that answer a neighbour, or belong to its calls (SI-01), and where it finds us (SI-07).
 *
 * @param domain what this switch is called by in Via and Contact; empty for its address
 */
public record AddressRules(ReplyAddress reply, RequestAddress request, String domain) {
    static AddressRules of(Preferences chosen) {
        return new AddressRules(
                chosen.get(Options.REPLY_ADDRESS),
                chosen.get(Options.REQUEST_ADDRESS),
                chosen.get(Options.LOCAL_DOMAIN));
    }

    /**
     * For whoever only says to be that neighbour, or to be at that place: answers go to nobody but the sender, or anybody could
     * have them sent to anybody.
     */
    public AddressRules ofUnproven() {
        return reply == ReplyAddress.VIA ? new AddressRules(ReplyAddress.AS_ASKED, request, domain) : this;
    }

    /** Is everything as the RFCs have it, and are we called by our address? */
    public boolean isUsual() {
        return reply == ReplyAddress.AS_ASKED && request == RequestAddress.CONTACT && domain.isEmpty();
    }
}
