package org.tandemswitch.phone;

/** The body of a message with its content type. */
public record Body(String type, String text) {
    static Body of(Sdp sdp) {
        return new Body("application/sdp", sdp.text());
    }
}
