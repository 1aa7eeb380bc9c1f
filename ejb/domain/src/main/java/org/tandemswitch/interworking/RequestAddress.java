package org.tandemswitch.interworking;

import org.tandemswitch.parameter.value.Labelled;

/** Where requests inside the calls of a neighbour go over UDP, and those that call a phone (SI-01). */
public enum RequestAddress implements Labelled {
    CONTACT("contact"),
    SOURCE("source"),
    SOURCE_WITH_CONTACT_PORT("source-with-contact-port");

    private final String label;

    RequestAddress(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
