package org.tandemswitch.provisioning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tandemswitch.audit.Actor;
import org.tandemswitch.audit.MemorySystemLog;
import org.tandemswitch.directory.MemoryEntries;
import org.tandemswitch.gateway.MappingGateway;
import org.tandemswitch.gateway.MemoryMappingGateways;
import org.tandemswitch.live.ParametersInForce;
import org.tandemswitch.registration.MemoryPhones;
import org.tandemswitch.user.Rights;

class ClientTransactionsTest {
    private static final Actor ANNA = new Actor("anna", "192.0.2.1", Rights.ALL);

    private final ClientTransactions transactions = new ClientTransactions();

    @BeforeEach
    void wire() {
        transactions.clients = new MemoryMappingGateways();
        transactions.phones = new MemoryPhones();
        transactions.entries = new MemoryEntries();
        transactions.log = new MemorySystemLog();
        transactions.parameters = new ParametersInForce();
    }

    @Test
    @DisplayName("each draft is checked beside those before it as if they had been saved")
    void rehearsed_beside_each_other() {
        long north = add("north", "192.0.2.7").id().value();

        List<Boolean> fit = transactions
                .rehearse(
                        ANNA,
                        List.of(
                                draft(-1, "south", "192.0.2.8"),
                                draft(-2, "west", "192.0.2.8"),
                                draft(north, "north", "192.0.2.9"),
                                draft(-4, "east", "192.0.2.7")))
                .stream()
                .map(outcome -> outcome.fold(saved -> true, refused -> false))
                .toList();

        assertThat(fit).as("an address is free once its owner has another").containsExactly(true, false, true, true);
        assertThat(transactions.clients.all()).extracting(MappingGateway::name).containsExactly("north");
    }

    @Test
    @DisplayName("two may exchange their addresses over a third one")
    void exchange() {
        MappingGateway north = add("north", "192.0.2.7");
        MappingGateway south = add("south", "192.0.2.8");

        transactions.saveAll(
                ANNA,
                List.of(
                        new Change<>(draft(north.id().value(), "north", "192.0.2.9"), Optional.of(north)),
                        new Change<>(draft(south.id().value(), "south", "192.0.2.7"), Optional.of(south)),
                        new Change<>(draft(0, "east", "192.0.2.8"), Optional.empty())));

        assertThat(transactions.clients.all())
                .extracting(client -> client.name() + " " + client.addresses())
                .containsExactly("east [192.0.2.8]", "north [192.0.2.9]", "south [192.0.2.7]");
    }

    private MappingGateway add(String name, String addresses) {
        return transactions
                .saveAll(ANNA, List.of(new Change<>(draft(0, name, addresses), Optional.empty())))
                .get(0)
                .fold(Optional::of, refused -> Optional.<SaveOutcome.Saved<MappingGateway>>empty())
                .orElseThrow()
                .value();
    }

    private static MappingGatewayDraft draft(long id, String name, String addresses) {
        return new MappingGatewayDraft(id, name, addresses, false);
    }
}
