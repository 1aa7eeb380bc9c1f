package org.tandemswitch.cdr.pipeline;

/** Hands lines to the broker: they are safe there when this returns, and a {@code RuntimeException} says they are not. */
interface Sender {
    void send(Batch batch);
}
