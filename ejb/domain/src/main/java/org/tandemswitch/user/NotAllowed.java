package org.tandemswitch.user;

/** Somebody tried what they have no right to; the pages do not offer it. */
public class NotAllowed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public NotAllowed(String who, Access wanted, Area area) {
        super(who + " may not " + wanted.key() + " " + area.key());
    }
}
