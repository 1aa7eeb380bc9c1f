package org.tandemswitch.sip.application;

import java.net.InetAddress;

/** A gatekeeper for tests that only says who may come in. */
@FunctionalInterface
public interface OpenDoor extends Gatekeeper {
    @Override
    default Addressing addressing(InetAddress source, int port) {
        return Addressing.USUAL;
    }

    @Override
    default boolean knows(InetAddress source) {
        return false;
    }

    @Override
    default boolean answersStrangers() {
        return true;
    }
}
