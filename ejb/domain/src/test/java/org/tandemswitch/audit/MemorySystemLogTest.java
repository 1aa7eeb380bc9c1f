package org.tandemswitch.audit;

final class MemorySystemLogTest implements SystemLogContract {
    private final SystemLog log = new MemorySystemLog();

    @Override
    public SystemLog log() {
        return log;
    }
}
