package org.tandemswitch.interworking;

import org.tandemswitch.option.Preferences;

/** Where messages go over UDP that answer a neighbour, or belong to its calls (SI-01). */
public record AddressRules(ReplyAddress reply, RequestAddress request) {
    static AddressRules of(Preferences chosen) {
        return new AddressRules(chosen.get(Options.REPLY_ADDRESS), chosen.get(Options.REQUEST_ADDRESS));
    }

    /**
     * For whoever only says to be that neighbour: answers go to nobody but the sender, or anybody could have them sent to
     * anybody.
     */
    public AddressRules ofUnproven() {
        return reply == ReplyAddress.VIA ? new AddressRules(ReplyAddress.AS_ASKED, request) : this;
    }

    /** Is everything as the RFCs have it? */
    public boolean isUsual() {
        return reply == ReplyAddress.AS_ASKED && request == RequestAddress.CONTACT;
    }
}
