package org.tandemswitch.sip.nat;

import org.jboss.logging.Logger;
import org.tandemswitch.parameter.value.KeepAliveMode;
import org.tandemswitch.registration.Binding;

/** Tells of every keep-alive datagram while the log category is set to DEBUG (NK-12). */
final class KeepAliveTrace {
    private static final Logger LOG = Logger.getLogger("org.tandemswitch.trace.keepalive");

    private KeepAliveTrace() {}

    static void sent(Binding binding, KeepAliveMode mode) {
        if (LOG.isDebugEnabled()) {
            LOG.debugf("phone %s: %s sent from %s to %s", binding.phone(), mode, binding.socket(), binding.source());
        }
    }
}
