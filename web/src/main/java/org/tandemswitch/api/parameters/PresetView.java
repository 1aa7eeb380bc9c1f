package org.tandemswitch.api.parameters;

import java.util.List;

/** A set of values that go well together, and what it would change now. */
public record PresetView(String name, List<Change> changes) {}
