package org.tandemswitch.provisioning;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tandemswitch.audit.Actor;
import org.tandemswitch.audit.MemorySystemLog;
import org.tandemswitch.directory.Entries;
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

    @Test
    @DisplayName(
            "nobody takes away what a client is to name: the directory is locked before it is looked up, and only then")
    void names_are_looked_up_in_a_locked_directory() {
        List<String> asked = new ArrayList<>();
        transactions.entries = watched(new MemoryEntries(), asked);

        add("north", "192.0.2.7");
        assertThat(asked).isEmpty();

        MappingGatewayDraft naming = new MappingGatewayDraft(
                0, "south", "192.0.2.8", "", "", "", true, Map.of("callerLists", "some, others"), false);
        transactions.saveAll(ANNA, List.of(new Change<>(naming, Optional.empty())));
        assertThat(asked).containsExactly("lock", "has", "has");

        asked.clear();
        transactions.rehearse(ANNA, List.of(naming));
        assertThat(asked).as("a rehearsal is no transaction").containsExactly("has", "has");
    }

    private static Entries watched(Entries entries, List<String> asked) {
        return (Entries) Proxy.newProxyInstance(
                Entries.class.getClassLoader(), new Class<?>[] {Entries.class}, (proxy, method, arguments) -> {
                    asked.add(method.getName());
                    return method.invoke(entries, arguments);
                });
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
