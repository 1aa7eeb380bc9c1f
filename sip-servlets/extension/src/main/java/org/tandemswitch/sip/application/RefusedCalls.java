package org.tandemswitch.sip.application;

/** How many new calls the container has refused with 503 since its start, because they were more than it can carry. */
public interface RefusedCalls {
    /** The attribute under which an application finds it. */
    String ATTRIBUTE = "org.tandemswitch.sip.refused-calls";

    long count();
}
