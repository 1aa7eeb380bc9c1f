package org.tandemswitch.parameter.value;

/** The whole TOS byte of a packet; its two low bits belong to congestion notification and stay zero (QS-02). */
public record TosByte(int value) {
    public TosByte {
        if (value < 0 || value > 0xff || (value & 3) != 0) {
            throw new IllegalArgumentException("not a TOS byte");
        }
    }
}
