package org.tandemswitch.retry;

final class MemoryKeptCreatesTest implements KeptCreatesContract {
    private final KeptCreates kept = new MemoryKeptCreates();

    @Override
    public KeptCreates kept() {
        return kept;
    }
}
