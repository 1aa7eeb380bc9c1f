package org.tandemswitch.interworking;

import org.tandemswitch.option.Preferences;

/** Where messages go that answer a client, or belong to its calls (SI-01). */
public record AddressRules(ReplyAddress reply, RequestAddress request) {
    static AddressRules of(Preferences chosen) {
        return new AddressRules(chosen.get(Options.REPLY_ADDRESS), chosen.get(Options.REQUEST_ADDRESS));
    }

    /** Is everything as the RFCs have it? */
    public boolean isUsual() {
        return reply == ReplyAddress.AS_ASKED && request == RequestAddress.CONTACT;
    }
}
