package org.tandemswitch.provisioning;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.tandemswitch.audit.Actor;
import org.tandemswitch.platform.Platform;
import org.tandemswitch.platform.PlatformId;
import org.tandemswitch.platform.Platforms;
import org.tandemswitch.user.Area;

/** The stored platforms as an administrator sees them, by name. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class PlatformBook {
    @Inject
    Platforms platforms;

    public List<Platform> all(Actor actor) {
        actor.mustView(Area.GATEWAYS);
        return platforms.all();
    }

    public Optional<Platform> find(Actor actor, PlatformId id) {
        actor.mustView(Area.GATEWAYS);
        return platforms.find(id);
    }
}
