package org.tandemswitch.capacity;

/** What is taken at this moment. */
public interface Use {
    /** Lines that are taken. */
    int busy(Owner owner);

    /** Calls that began in this second. */
    int begun(Owner owner);
}
