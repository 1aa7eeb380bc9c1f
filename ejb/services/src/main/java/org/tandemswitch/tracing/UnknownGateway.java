package org.tandemswitch.tracing;

import jakarta.ejb.ApplicationException;

/** Somebody wants a trace of a gateway that is not there: it would record nothing, and nobody would know why. */
@ApplicationException
public class UnknownGateway extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public UnknownGateway(String name) {
        super("there is no gateway " + name);
    }
}
