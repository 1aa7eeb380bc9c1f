package org.tandemswitch.provisioning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.tandemswitch.enrolment.PasswordSeal;

/**
 * A mark that is another as soon as anything of a thing is another, its password too. It is made with a key, so that nobody
 * can try passwords on it.
 */
@ApplicationScoped
public class Marks {
    @Inject
    PasswordSeal seal;

    public <G> String of(Subject<G> kind, G thing) {
        return seal.mark(kind.told(thing) + "\n" + kind.secret().apply(thing));
    }
}
