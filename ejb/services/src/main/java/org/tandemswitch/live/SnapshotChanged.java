package org.tandemswitch.live;

/** Something that admission decides by was edited. */
public record SnapshotChanged() {}
