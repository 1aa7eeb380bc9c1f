package org.tandemswitch.cdr;

final class MemoryCdrsTest implements CdrsContract {
    private final Cdrs cdrs = new MemoryCdrs();

    @Override
    public Cdrs cdrs() {
        return cdrs;
    }
}
