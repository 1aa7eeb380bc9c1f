package org.tandemswitch.platform;

final class MemoryPlatformsTest implements PlatformsContract {
    private final Platforms stored = new MemoryPlatforms();

    @Override
    public Platforms platforms() {
        return stored;
    }
}
