package org.tandemswitch.system.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;

/** The switch as a program on its machine talks to it. */
public record Api(Tandem tandem) {
    public static final String JSON = "application/json";
    public static final String CSV = "text/csv";

    public record Answer(int status, String body, HttpResponse<String> whole) {
        public JsonNode json() {
            try {
                return new ObjectMapper().readTree(body);
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }

        public String tag() {
            return whole.headers().firstValue("ETag").orElseThrow();
        }
    }

    public Path tokenFile() {
        return tandem.data().resolve("tandem/local-token");
    }

    public Answer get(String path, String accept) {
        return send(local(path).header("Accept", accept).GET());
    }

    public byte[] bytes(String path) {
        try {
            return HttpClient.newHttpClient()
                    .send(local(path).build(), BodyHandlers.ofByteArray())
                    .body();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(ended);
        }
    }

    public Answer send(String method, String path, String type, String body, String... headers) {
        return send(local(path), method, type, body, headers);
    }

    public Answer asNobody(String method, String path) {
        return send(request(path).method(method, BodyPublishers.ofString("")));
    }

    public Answer as(String name, String password, String path) {
        return as(name, password, "GET", path, "");
    }

    public Answer as(String name, String password, String method, String path, String body) {
        String both = Base64.getEncoder().encodeToString((name + ":" + password).getBytes(StandardCharsets.UTF_8));
        return send(request(path)
                .header("Authorization", "Basic " + both)
                .header("Content-Type", JSON)
                .method(method, BodyPublishers.ofString(body)));
    }

    /** As a program with a token of its own. */
    public Answer withToken(String token, String method, String path, String body, String... headers) {
        return send(request(path).header("Authorization", "Bearer " + token), method, JSON, body, headers);
    }

    public String value(String name) {
        return get("parameters/" + name, JSON).json().path("value").asText();
    }

    /** Changes a parameter for the calls that come from now on. */
    public void choose(String parameter, String text) {
        Answer answer = send("PUT", "parameters/" + parameter, JSON, "{\"value\": \"%s\"}".formatted(text));
        if (answer.status() != 200) {
            throw new IllegalStateException(parameter + ": " + answer.body());
        }
    }

    private HttpRequest.Builder local(String path) {
        try {
            return request(path)
                    .header(
                            "Authorization",
                            "Bearer " + Files.readString(tokenFile()).strip());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(tandem.page("/api/" + path)).header("Accept-Language", "en");
    }

    /** @param headers names and values in turn */
    private static Answer send(
            HttpRequest.Builder request, String method, String type, String body, String... headers) {
        request.header("Content-Type", type).method(method, BodyPublishers.ofString(body));
        for (int name = 0; name < headers.length; name += 2) {
            request.setHeader(headers[name], headers[name + 1]);
        }
        return send(request);
    }

    private static Answer send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> answer =
                    HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
            return new Answer(answer.statusCode(), answer.body(), answer);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(ended);
        }
    }
}
