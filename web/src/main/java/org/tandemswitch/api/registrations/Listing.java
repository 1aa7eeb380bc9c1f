package org.tandemswitch.api.registrations;

import java.util.List;

/**
 * Registrations by number.
 *
 * @param total how many there are of what was asked for, shown or not
 */
public record Listing(int total, List<RegistrationView> registrations) {}
