package org.tandemswitch.system.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** What a server answers to anybody who asks how it is. */
public record Health(int status, JsonNode body) {
    static Health of(Tandem tandem) {
        HttpRequest request = HttpRequest.newBuilder(tandem.page("/api/health")).build();
        try {
            HttpResponse<String> response =
                    HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
            return new Health(response.statusCode(), new ObjectMapper().readTree(response.body()));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /** OK, DEGRADED or DOWN. */
    public String state(String condition) {
        return body.path("conditions").path(condition).asText();
    }
}
