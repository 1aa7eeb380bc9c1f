package org.tandemswitch.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tandemswitch.platform.SamplePlatforms.aPlatform;

import org.junit.jupiter.api.Test;

/** What every store of platforms does. */
public interface PlatformsContract {
    /** The same empty store for all calls of one test. */
    Platforms platforms();

    @Test
    default void gives_each_new_platform_an_id_and_keeps_the_rest() {
        Platform one = platforms().save(aPlatform("one"));
        Platform other = platforms().save(aPlatform("other"));

        assertThat(one.id().value()).isPositive().isNotEqualTo(other.id().value());
        assertThat(one).usingRecursiveComparison().ignoringFields("id").isEqualTo(aPlatform("one"));
        assertThat(platforms().find(other.id())).contains(other);
    }

    @Test
    default void shows_all_by_name() {
        platforms().save(aPlatform("b"));
        platforms().save(aPlatform("a"));

        assertThat(platforms().all()).extracting(Platform::name).containsExactly("a", "b");
    }

    @Test
    default void replaces_a_known_platform() {
        Platform stored = platforms().save(aPlatform("one"));

        Platform locked = SamplePlatforms.locked(stored);
        platforms().save(locked);

        assertThat(platforms().all()).containsExactly(locked);
    }

    @Test
    default void deletes_and_does_not_mind_unknown_ones() {
        Platform stored = platforms().save(aPlatform("one"));

        platforms().delete(stored.id());
        platforms().delete(new PlatformId(987654));

        assertThat(platforms().all()).isEmpty();
    }
}
