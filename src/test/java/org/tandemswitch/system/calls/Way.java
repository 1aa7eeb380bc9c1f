package org.tandemswitch.system.calls;

import org.tandemswitch.phone.Phone;
import org.tandemswitch.system.server.Phones;
import org.tandemswitch.system.server.Vendor;

/** How a call comes in and how it goes on. */
enum Way {
    UDP_TO_UDP(false, Vendor.UDP),
    UDP_TO_TCP(false, Vendor.TCP),
    TCP_TO_UDP(true, Vendor.UDP),
    TCP_TO_TCP(true, Vendor.TCP);

    private final boolean inOverTcp;
    private final Vendor vendor;

    Way(boolean inOverTcp, Vendor vendor) {
        this.inOverTcp = inOverTcp;
        this.vendor = vendor;
    }

    Phone caller(Phones phones) {
        return inOverTcp ? phones.clientOverTcp() : phones.client();
    }

    Vendor vendor() {
        return vendor;
    }
}
