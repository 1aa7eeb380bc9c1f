package org.tandemswitch.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tandemswitch.digest.DigestSecret;
import org.tandemswitch.gateway.ClientAccount;
import org.tandemswitch.gateway.GatewayId;
import org.tandemswitch.gateway.IpAddress;
import org.tandemswitch.gateway.MappingGateway;
import org.tandemswitch.gateway.SourceAddress;
import org.tandemswitch.gateway.SourceRange;
import org.tandemswitch.option.Peculiarities;

class SourceTableTest {
    private final SourceTable sources = SourceTable.of(List.of(
            client("wide", "10.0.0.0/8"),
            client("narrow", "10.1.0.0/16"),
            client("one", "10.1.2.3"),
            client("port", "10.1.2.3:5070"),
            client("net port", "10.9.9.0/24:5070"),
            client("six port", "[2001:db8::7]:5080"),
            client("six", "2001:db8::/32")));

    @ParameterizedTest
    @CsvSource({"10.9.9.9,wide", "10.1.9.9,narrow", "10.1.2.3,one", "2001:db8::5,six"})
    void the_longest_match_wins(String source, String owner) {
        assertThat(find(source, 5060)).map(MappingGateway::name).contains(owner);
    }

    @ParameterizedTest
    @CsvSource({
        "10.1.2.3,5070,port",
        "10.1.2.3,5071,one",
        "10.9.9.9,5070,net port",
        "10.9.9.9,5060,wide",
        "2001:db8::7,5080,six port",
        "2001:db8::7,5081,six"
    })
    @DisplayName("AU-07: a port of an address is more exact than the address")
    void one_port_wins_over_all(String source, int port, String owner) {
        assertThat(find(source, port)).map(MappingGateway::name).contains(owner);
    }

    @Test
    void strangers_have_no_owner() {
        assertThat(find("192.0.2.1", 5060)).isEmpty();
    }

    @Test
    @DisplayName("AU-07: a client with a password is found by its name, and no address of it is trusted")
    void client_with_a_password_is_not_trusted_for_its_address() {
        ClientAccount account = new ClientAccount("trunk", DigestSecret.of("trunk", "tandem", "secret of it"));
        MappingGateway client = new MappingGateway(
                new GatewayId(1),
                "proves",
                List.of(SourceRange.parse("192.0.2.7").orElseThrow()),
                Optional.of(account),
                Optional.empty(),
                true,
                Peculiarities.NONE,
                false);
        SourceTable table = SourceTable.of(List.of(client));

        assertThat(table.named("trunk")).contains(client);
        assertThat(table.find(new SourceAddress(new IpAddress("192.0.2.7"), 5060)))
                .contains(client);
        assertThat(table.trusted(new SourceAddress(new IpAddress("192.0.2.7"), 5060)))
                .isEmpty();
    }

    private Optional<MappingGateway> find(String source, int port) {
        return sources.find(new SourceAddress(new IpAddress(source), port));
    }

    private static MappingGateway client(String name, String... ranges) {
        List<SourceRange> all = Arrays.stream(ranges)
                .map(range -> SourceRange.parse(range).orElseThrow())
                .toList();
        return new MappingGateway(new GatewayId(1), name, all, Optional.empty(), true, false);
    }
}
