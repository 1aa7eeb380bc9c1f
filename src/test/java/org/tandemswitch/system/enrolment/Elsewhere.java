package org.tandemswitch.system.enrolment;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.StreamSupport;
import org.tandemswitch.phone.Phone;
import org.tandemswitch.system.server.Api;

/** One platform at which a server registers, as programs see it. */
public record Elsewhere(Api api, String name) {
    static final String USER = "4420700";
    public static final String PASSWORD = "what they gave us";

    public Api.Answer register(Phone platform, String password) {
        return put("""
                {"user": "%s", "password": "%s", "host": "%s", "port": %d}
                """.formatted(USER, password, platform.host(), platform.port()));
    }

    Api.Answer put(String body) {
        return api.send("PUT", "platforms/" + name, Api.JSON, body);
    }

    int remove() {
        return api.send("DELETE", "platforms/" + name, Api.JSON, "").status();
    }

    JsonNode standing() {
        JsonNode all = api.get("platforms", Api.JSON).json().path("platforms");
        return StreamSupport.stream(all.spliterator(), false)
                .filter(one -> one.path("name").asText().equals(name))
                .findFirst()
                .orElse(all.path("none"));
    }

    public String state() {
        return standing().path("state").asText();
    }
}
