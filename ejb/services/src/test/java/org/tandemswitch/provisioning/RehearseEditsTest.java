package org.tandemswitch.provisioning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tandemswitch.gateway.MappingGateway;

class RehearseEditsTest {
    private static final MappingGatewayDraft STORED = new MappingGatewayDraft(7, "north", "192.0.2.7", false);

    @Test
    @DisplayName("each draft is checked beside those before it as if they had been saved")
    void beside_each_other() {
        List<Boolean> fit = rehearse(
                new MappingGatewayDraft(-1, "south", "192.0.2.8", false),
                new MappingGatewayDraft(-2, "west", "192.0.2.8", false),
                new MappingGatewayDraft(7, "north", "192.0.2.9", false),
                new MappingGatewayDraft(-4, "east", "192.0.2.7", false));

        assertThat(fit).as("an address is free once its owner has another").containsExactly(true, false, true, true);
    }

    private static List<Boolean> rehearse(MappingGatewayDraft... drafts) {
        List<MappingGateway> stored = Stream.of(check(STORED, List.of()))
                .flatMap(outcome -> outcome.fold(saved -> Stream.of(saved.value()), refused -> Stream.empty()))
                .toList();
        return RehearseEdits.oneAfterTheOther(List.of(drafts), stored, MappingGateway::id, RehearseEditsTest::check)
                .stream()
                .map(outcome -> outcome.fold(saved -> true, refused -> false))
                .toList();
    }

    private static SaveOutcome<MappingGateway> check(MappingGatewayDraft draft, Collection<MappingGateway> all) {
        return CheckMappingGateway.check(draft, all, "realm", number -> false, (kind, called) -> false);
    }
}
