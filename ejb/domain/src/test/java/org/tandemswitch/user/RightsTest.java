package org.tandemswitch.user;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RightsTest {
    @ParameterizedTest
    @CsvSource({
        "ADMINISTRATOR, OPERATOR, true",
        "ADMINISTRATOR, ADMINISTRATOR, true",
        "OPERATOR, VIEWER, true",
        "VIEWER, OPERATOR, false",
        "OPERATOR, ADMINISTRATOR, false",
        "ACCOUNTANT, VIEWER, false",
        "VIEWER, ACCOUNTANT, false"
    })
    @DisplayName("rights cover others when they reach as far in every area")
    void cover(Role one, Role other, boolean covers) {
        assertThat(one.rights().cover(other.rights())).isEqualTo(covers);
        assertThat(one.rights().cover(Rights.NONE)).isTrue();
    }
}
