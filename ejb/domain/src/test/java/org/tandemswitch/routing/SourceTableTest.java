package org.tandemswitch.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tandemswitch.gateway.GatewayId;
import org.tandemswitch.gateway.IpAddress;
import org.tandemswitch.gateway.IpRange;
import org.tandemswitch.gateway.MappingGateway;

class SourceTableTest {
    private final SourceTable sources = SourceTable.of(List.of(
            client("wide", "10.0.0.0/8"),
            client("narrow", "10.1.0.0/16"),
            client("one", "10.1.2.3"),
            client("six", "2001:db8::/32")));

    @ParameterizedTest
    @CsvSource({"10.9.9.9,wide", "10.1.9.9,narrow", "10.1.2.3,one", "2001:db8::5,six"})
    void the_longest_match_wins(String source, String owner) {
        assertThat(sources.find(new IpAddress(source)))
                .map(MappingGateway::name)
                .contains(owner);
    }

    @Test
    void strangers_have_no_owner() {
        assertThat(sources.find(new IpAddress("192.0.2.1"))).isEmpty();
    }

    private static MappingGateway client(String name, String... ranges) {
        List<IpRange> all = Arrays.stream(ranges)
                .map(range -> IpRange.parse(range).orElseThrow())
                .toList();
        return new MappingGateway(new GatewayId(1), name, all, Optional.empty(), true, false);
    }
}
