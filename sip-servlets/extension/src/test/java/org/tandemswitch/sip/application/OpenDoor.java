package org.tandemswitch.sip.application;

import java.net.InetAddress;
import java.util.Set;

/** A gatekeeper for tests that only says who may come in. */
@FunctionalInterface
public interface OpenDoor extends Gatekeeper {
    @Override
    default boolean isUsual() {
        return true;
    }

    @Override
    default Addressing addressing(Visitor visitor) {
        return Addressing.USUAL;
    }

    @Override
    default Set<String> domains() {
        return Set.of();
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
