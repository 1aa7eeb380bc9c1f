package org.tandemswitch.schedule;

/** A task that is called again and again, until it is stopped. */
public interface Ticking {
    void stop();
}
