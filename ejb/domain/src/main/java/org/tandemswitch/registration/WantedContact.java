package org.tandemswitch.registration;

import java.util.Optional;

/**
 * An address at which a phone wants to be reached.
 *
 * @param uri as it was written, without what belongs to the registration
 * @param host of the URI
 * @param expires as it was written
 */
public record WantedContact(String uri, String host, Optional<String> expires) {}
