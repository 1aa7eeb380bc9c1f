package org.tandemswitch.tracing;

/** Somebody shares one more page than is kept; no other one goes for it as long as it may be read. */
public class TooManyPages extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public TooManyPages() {
        super(SharedPages.MOST + " shared pages can be read already");
    }
}
