package org.tandemswitch.admission;

/** Something that admission decides by was edited. */
public record SnapshotChanged() {}
