package org.tandemswitch.sip.inbound;

import org.tandemswitch.sip.application.WireTap;
import org.tandemswitch.tracing.Wire;

/** The sockets of the SIP subsystem, as the recorder of traces listens to them. */
record TappedWire(WireTap tap) implements Wire {
    @Override
    public void listen(Ear ear) {
        tap.listen(ear::heard);
    }

    @Override
    public void rest() {
        tap.rest();
    }
}
