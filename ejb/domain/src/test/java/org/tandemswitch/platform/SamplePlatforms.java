package org.tandemswitch.platform;

import java.util.Optional;
import org.tandemswitch.digest.SealedPassword;
import org.tandemswitch.gateway.SipTarget;
import org.tandemswitch.gateway.Transport;
import org.tandemswitch.number.DialString;

public final class SamplePlatforms {
    private SamplePlatforms() {}

    public static Platform aPlatform(String name) {
        return new Platform(
                PlatformId.NEW,
                name,
                new DialString("4420700"),
                new SealedPassword("sealed"),
                "sip.example.net",
                Optional.of("realm of theirs"),
                new SipTarget("192.0.2.7", 5060, Transport.UDP),
                false);
    }

    public static Platform withId(Platform platform, long id) {
        return new Platform(
                new PlatformId(id),
                platform.name(),
                platform.user(),
                platform.password(),
                platform.domain(),
                platform.realm(),
                platform.target(),
                platform.locked());
    }

    public static Platform locked(Platform platform) {
        return new Platform(
                platform.id(),
                platform.name(),
                platform.user(),
                platform.password(),
                platform.domain(),
                platform.realm(),
                platform.target(),
                true);
    }
}
