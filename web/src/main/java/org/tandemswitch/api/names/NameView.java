package org.tandemswitch.api.names;

import java.util.Optional;
import org.tandemswitch.gateway.IpAddress;
import org.tandemswitch.live.KnownHosts;

/**
 * A name and its address.
 *
 * @param address the last that was found; missing while there was none
 * @param failing since when there is no answer; missing while there is one
 */
public record NameView(String name, Optional<String> address, Optional<String> found, Optional<String> failing) {
    static NameView of(KnownHosts.Host host) {
        return new NameView(
                host.name(),
                host.address().map(IpAddress::text),
                host.found().map(Object::toString),
                host.failing().map(Object::toString));
    }
}
