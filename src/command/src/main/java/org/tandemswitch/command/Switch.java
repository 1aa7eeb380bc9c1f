package org.tandemswitch.command;

import java.io.Console;
import java.io.IOException;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;

/** The switch as it is reached over HTTP. */
final class Switch {
    static final String JSON = "application/json";
    static final String CSV = "text/csv";
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final URI base;
    private final String authorization;

    private Switch(URI base, String authorization) {
        this.base = base;
        this.authorization = authorization;
    }

    /** By name and password, or else by the token the switch of this machine leaves for its owner. */
    static Switch of(Options options) throws IOException {
        URI base = options.url().resolve("api/");
        return new Switch(
                base,
                options.user().isPresent() || options.remote()
                        ? "Basic " + base64(options.user().orElse("admin") + ":" + password())
                        : "Bearer " + token(options));
    }

    static String word(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    HttpResponse<String> get(String path, String accept) throws IOException {
        return send(request(path).header("Accept", accept).GET());
    }

    HttpResponse<String> send(String method, String path, String type, String body) throws IOException {
        return send(sending(method, path, type, body));
    }

    /** The same, if what it would do is still what the given tag was told for. */
    HttpResponse<String> send(String method, String path, String type, String body, String tag) throws IOException {
        return send(sending(method, path, type, body).header("If-Match", tag));
    }

    private HttpRequest.Builder sending(String method, String path, String type, String body) {
        BodyPublisher content = body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body);
        return request(path).header("Accept", JSON).header("Content-Type", type).method(method, content);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(base.resolve(path))
                .timeout(PATIENCE)
                .header("Authorization", authorization)
                .header("Accept-Language", Locale.getDefault().toLanguageTag())
                .header("Tandem-User", System.getProperty("user.name", ""));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException {
        return send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    private <T> HttpResponse<T> send(HttpRequest.Builder request, BodyHandler<T> body) throws IOException {
        try {
            return client.send(request.build(), body);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", ended);
        }
    }

    /** Tells the status. Unless all has come that was asked for, the file stays as it was. */
    int fetch(String path, String accept, Path file) throws IOException {
        Path part = Files.createTempFile("tandem", ".part");
        try {
            HttpResponse<Path> answer =
                    send(request(path).header("Accept", accept).GET(), BodyHandlers.ofFile(part));
            if (answer.statusCode() == HttpURLConnection.HTTP_OK) {
                copy(part, file);
            }
            return answer.statusCode();
        } finally {
            Files.deleteIfExists(part);
        }
    }

    /** Into the file that is there, which keeps its rights and may be a pipe or what a link leads to. */
    private static void copy(Path part, Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            Files.copy(part, out);
        }
    }

    private static String token(Options options) throws IOException {
        return Files.readString(
                        options.tokenFile().orElseThrow(() -> new Misunderstood("--user or --token-file is needed")))
                .strip();
    }

    private static String password() {
        return Optional.ofNullable(System.getenv("TANDEM_PASSWORD"))
                .or(() -> Optional.ofNullable(System.console()).map(Switch::ask))
                .orElseThrow(() -> new Misunderstood("no password: set TANDEM_PASSWORD"));
    }

    private static String ask(Console console) {
        return Optional.ofNullable(console.readPassword("Password: "))
                .map(String::new)
                .orElse("");
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
