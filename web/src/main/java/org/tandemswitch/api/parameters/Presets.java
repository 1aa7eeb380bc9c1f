package org.tandemswitch.api.parameters;

import java.util.List;

public record Presets(List<PresetView> presets) {}
