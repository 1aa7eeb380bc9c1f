package org.tandemswitch.system.registrar;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.StreamSupport;
import org.tandemswitch.system.server.Api;
import org.tandemswitch.system.server.Tandem;
import org.tandemswitch.system.server.User;

/** The registrations of a server, as programs see them. */
record Bound(Api api) {
    private static final String MESSAGE = "SS_SIP_NAT_KEEP_ALIVE_MESSAGE";
    private static final Duration NOTICED = Duration.ofMillis(500);

    Bound(Tandem tandem) {
        this(new Api(tandem));
    }

    List<JsonNode> all() {
        return list("registrations");
    }

    List<JsonNode> of(User user) {
        return list("registrations?phone=" + user.number());
    }

    long keepAlives(String figure) {
        return api.get("registrations/keep-alive", Api.JSON).json().path(figure).asLong();
    }

    /** Keep-alive is off meanwhile; then a new cycle begins with everybody who is registered. */
    void withoutKeepAlive(Runnable action) {
        api.choose(MESSAGE, "");
        try {
            action.run();
            await().pollDelay(NOTICED).until(() -> true);
        } finally {
            api.choose(MESSAGE, "HELLO");
        }
    }

    Api.Answer takeBack(User user, String contact) {
        String query = contact.isEmpty() ? "" : "?contact=" + URLEncoder.encode(contact, StandardCharsets.UTF_8);
        return api.send("DELETE", "registrations/" + user.number() + query, Api.JSON, "");
    }

    private List<JsonNode> list(String path) {
        JsonNode registrations = api.get(path, Api.JSON).json().path("registrations");
        return StreamSupport.stream(registrations.spliterator(), false).toList();
    }
}
