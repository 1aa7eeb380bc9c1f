package org.tandemswitch.system.server;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The gateways and phones of these tests as the file that {@code -Dtandem.seed} names. */
final class Seed {
    private Seed() {}

    static String json() {
        return json(
                Stream.concat(Client.KNOWN_BY_ADDRESS.stream(), Client.PROVING.stream())
                        .toList(),
                User.ALL);
    }

    static String jsonOfGateways() {
        return json(Client.KNOWN_BY_ADDRESS, List.of());
    }

    private static String json(List<Client> clients, List<User> users) {
        return """
                {"directory": [%s], "mappingGateways": [%s], "routingGateways": [%s], "phones": [%s]}
                """.formatted(
                        Listed.ALL,
                        clients.stream().map(Seed::json).collect(Collectors.joining(", ")),
                        Vendor.ALL.stream().map(Seed::json).collect(Collectors.joining(", ")),
                        users.stream().map(Seed::json).collect(Collectors.joining(", ")));
    }

    private static String json(User user) {
        return """
                {"number": "%s", "password": "%s", "lock": "%s", "sessionTimer": %s, "options": {%s}}""".formatted(user.number(), user.password(), user.lock(), user.sessionTimer(), user.options());
    }

    private static String json(Client client) {
        return """
                {"name": "%s", "addresses": [%s], "sessionTimer": %s, "locked": %s%s}""".formatted(
                        client.name(),
                        client.address().isEmpty() ? "" : '"' + client.address() + '"',
                        client.sessionTimer(),
                        client.locked(),
                        client.more());
    }

    private static String json(Vendor vendor) {
        return """
                {"name": "%s", "prefixes": ["%s"], "host": "%s", "port": %d, "transport": "%s", "priority": %d%s}""".formatted(
                        vendor.name(),
                        vendor.prefix(),
                        vendor.host(),
                        vendor.port(),
                        vendor.transport(),
                        vendor.priority(),
                        vendor.rules().isEmpty() ? "" : ", " + vendor.rules());
    }
}
