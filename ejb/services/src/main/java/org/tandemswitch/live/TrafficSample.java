package org.tandemswitch.live;

import java.time.Instant;

public record TrafficSample(Instant at, int calls, int talking, double attemptsPerSecond) {}
