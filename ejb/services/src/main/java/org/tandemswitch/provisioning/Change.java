package org.tandemswitch.provisioning;

import java.util.Optional;

/**
 * What somebody wants to be stored.
 *
 * @param seen what its editor began with; none for a new one
 */
public record Change<D, G>(D draft, Optional<G> seen) {}
