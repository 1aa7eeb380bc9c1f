package org.tandemswitch.system.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jboss.as.controller.client.ModelControllerClient;
import org.jboss.dmr.ModelNode;

/** The management interface of a server. */
public record Management(String host, int port) {
    private static final String SIP = "/subsystem=sip";
    /** What a SIP call keeps in memory; all of it is gone when nothing is left of the call. */
    private static final String[] LEFT = {
        "client-transactions",
        "server-transactions",
        "dialogs",
        "sip-sessions",
        "sip-application-sessions",
        "queue-depth"
    };

    public boolean isRunning() {
        try {
            return ask(operation("", "read-attribute").set("name", "server-state"))
                    .asString()
                    .equals("running");
        } catch (UncheckedIOException | IllegalStateException notYet) {
            return false;
        }
    }

    /** The live counters of the SIP subsystem that are not zero. */
    public Map<String, Long> leftOfCalls() {
        Map<String, Long> left = new TreeMap<>();
        for (String name : LEFT) {
            long count = sipMetric(name);
            if (count != 0) {
                left.put(name, count);
            }
        }
        return left;
    }

    /** The SIP sessions alive, one line each. */
    public List<String> sipSessions() {
        return ask(operation(SIP, "list-sessions")).asList().stream()
                .map(ModelNode::asString)
                .toList();
    }

    public long sipMetric(String name) {
        return ask(operation(SIP, "read-attribute").set("name", name)).asLong();
    }

    /** A count of the SIP subsystem by method, status or reason; what never happened is not listed there. */
    public long sipCount(String table, String key) {
        ModelNode counts = ask(operation(SIP, "read-attribute").set("name", table));
        return counts.hasDefined(key) ? counts.get(key).asLong() : 0;
    }

    public void redeploy(String deployment) {
        ask(operation("/deployment=" + deployment, "redeploy"));
    }

    public void write(String address, String name, String value) {
        ask(operation(address, "write-attribute").set("name", name).set("value", value));
    }

    /** @param settings names and values, one after the other */
    public void add(String address, String... settings) {
        Operation add = operation(address, "add");
        for (int i = 0; i < settings.length; i += 2) {
            add = add.set(settings[i], settings[i + 1]);
        }
        ask(add);
    }

    /** Makes a log category say more than usual; {@code remove} at its address ends that. */
    public void trace(String category) {
        ask(operation(logger(category), "add").set("level", "DEBUG"));
    }

    public void traceNoMore(String category) {
        ask(operation(logger(category), "remove"));
    }

    private static String logger(String category) {
        return "/subsystem=logging/logger=" + category;
    }

    public void run(String address, String operation) {
        ask(operation(address, operation));
    }

    public long threads() {
        return ask(operation("/core-service=platform-mbean/type=threading", "read-attribute")
                        .set("name", "thread-count"))
                .asLong();
    }

    private static Operation operation(String address, String name) {
        return new Operation(address, name, new ModelNode());
    }

    private ModelNode ask(Operation operation) {
        try (ModelControllerClient client = ModelControllerClient.Factory.create(host, port)) {
            ModelNode answer = client.execute(operation.node());
            if (!answer.get("outcome").asString().equals("success")) {
                throw new IllegalStateException(operation.node() + ": " + answer.get("failure-description"));
            }
            return answer.get("result");
        } catch (IOException unreachable) {
            throw new UncheckedIOException(unreachable);
        }
    }

    private record Operation(String address, String name, ModelNode parameters) {
        Operation set(String parameter, String value) {
            parameters.get(parameter).set(value);
            return this;
        }

        ModelNode node() {
            ModelNode node = parameters.clone();
            node.get("operation").set(name);
            ModelNode path = node.get("address").setEmptyList();
            for (String step : address.split("/", -1)) {
                if (!step.isEmpty()) {
                    String[] pair = step.split("=", 2);
                    path.add(pair[0], pair[1]);
                }
            }
            return node;
        }
    }
}
