package org.tandemswitch.api.parameters;

import java.util.List;

/** Parameters, in the order of their definitions. */
public record Listing(List<ParameterView> parameters) {}
