package org.tandemswitch.api;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;

/**
 * What somebody saw before they wished, told by its entity tag: if it is no longer so, the wish is not carried out.
 *
 * @param header the header If-Match, empty when they say nothing
 */
public record Condition(Request request, String header) {
    public boolean isSet() {
        return !header.isEmpty();
    }

    public boolean isBroken(EntityTag now) {
        return isSet() && request.evaluatePreconditions(now) != null;
    }
}
