package org.tandemswitch.provisioning;

import org.tandemswitch.option.Peer;
import org.tandemswitch.user.Area;
import org.tandemswitch.user.Rights;

/**
 * Who names something of the directory.
 *
 * @param name empty to a reader who may know no more than that there is somebody
 * @param option in which the name stands
 */
public record Referrer(Peer kind, String name, String option) {
    public boolean isNamed() {
        return !name.isEmpty();
    }

    /** As somebody with these rights may know it. */
    Referrer to(Rights reader) {
        return reader.mayView(kind == Peer.PHONE ? Area.PHONES : Area.GATEWAYS) ? this : new Referrer(kind, "", option);
    }
}
