package org.tandemswitch.provisioning;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import org.tandemswitch.enrolment.PasswordSeal;
import org.tandemswitch.platform.Platform;
import org.tandemswitch.platform.PlatformId;
import org.tandemswitch.platform.Platforms;

@Stateless
public class PlatformTransactions extends Transactions<PlatformDraft, Platform> {
    @Inject
    Platforms platforms;

    @Inject
    PasswordSeal seal;

    @Override
    Subject<Platform> subject() {
        return Subject.PLATFORM;
    }

    @Override
    long idOf(PlatformDraft draft) {
        return draft.id();
    }

    @Override
    SaveOutcome<Platform> check(PlatformDraft draft, Scene<Platform> scene) {
        return CheckPlatform.check(draft, scene.all(), seal::seal);
    }

    /** In the order of their ids, so that no two wait for each other. */
    @Override
    void lock(Collection<Long> ids) {
        ids.stream().sorted().distinct().map(PlatformId::new).forEach(platforms::lock);
    }

    @Override
    List<Platform> all() {
        return platforms.all();
    }

    @Override
    Platform store(Platform fit) {
        return platforms.save(fit);
    }

    @Override
    void delete(Platform gone) {
        platforms.delete(gone.id());
    }
}
