package org.tandemswitch.api.platforms;

import java.util.List;

/** The platforms that are not locked, by name. */
public record Listing(List<PlatformView> platforms) {}
