package org.tandemswitch.parameter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What every store of parameter values does. */
public interface ParameterValuesContract {
    Instant NOON = Instant.parse("2026-01-01T12:00:00.000001Z");

    /** The same empty store for all calls of one test. */
    ParameterValues values();

    @Test
    default void knows_only_what_somebody_chose() {
        values().nameAll();

        assertThat(values().all()).isEmpty();
    }

    @Test
    default void keeps_value_person_and_moment() {
        StoredParameter chosen = new StoredParameter("SS_SIP_SESSION_TTL", "900", "anna", NOON);

        values().save(chosen);
        values().nameAll();

        assertThat(values().all()).containsExactly(chosen);
    }

    @Test
    default void replaces_an_earlier_value() {
        StoredParameter later = new StoredParameter("SS_SIP_SESSION_TTL", "1200", "bert", NOON.plusSeconds(1));
        values().save(new StoredParameter("SS_SIP_SESSION_TTL", "900", "anna", NOON));

        values().lock();
        values().save(later);

        assertThat(values().all()).containsExactly(later);
    }

    @Test
    default void remembers_who_went_back_to_the_default() {
        StoredParameter again = new StoredParameter("SS_SIP_SESSION_TTL", "600", "bert", NOON.plusSeconds(1));
        values().save(new StoredParameter("SS_SIP_SESSION_TTL", "900", "anna", NOON));

        values().save(again);

        assertThat(values().all()).containsExactly(again);
    }

    @Test
    default void tells_the_version_of_its_schema() {
        assertThat(values().schemaVersion()).isNotBlank();
    }
}
