package org.tandemswitch.policy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.tandemswitch.option.Option;

class AllOptionsTest {
    @Test
    void keys_of_options_are_told_apart() {
        assertThat(AllOptions.stream()).extracting(Option::key).doesNotHaveDuplicates();
    }
}
