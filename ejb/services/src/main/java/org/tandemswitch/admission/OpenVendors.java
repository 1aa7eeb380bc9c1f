package org.tandemswitch.admission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.tandemswitch.live.Condition;
import org.tandemswitch.live.KnownHosts;
import org.tandemswitch.live.Part;
import org.tandemswitch.live.Vendors;

/**
 * How many of the vendors that are not locked get no calls all the same: they are silent, full, resting or not found. With
 * many of them there is always one, so it is no trouble before none gets calls.
 */
@ApplicationScoped
public class OpenVendors implements Part {
    @Inject
    AdmitCall admitCall;

    @Inject
    Vendors vendors;

    @Inject
    KnownHosts hosts;

    @Override
    public Condition condition() {
        List<Watched> open =
                admitCall.vendors().stream().filter(vendor -> !vendor.locked()).toList();
        long without = open.stream().filter(this::getsNoCalls).count();
        return without > 0 && without < open.size()
                ? new Condition("vendors", Condition.State.OK, "health.vendors.some", without, open.size())
                : Condition.troubled("vendors", without, open.size());
    }

    private boolean getsNoCalls(Watched vendor) {
        return !vendors.isOnline(vendor.vendor().id())
                || hosts.isLost(vendor.target().host());
    }
}
