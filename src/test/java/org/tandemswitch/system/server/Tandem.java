package org.tandemswitch.system.server;

import java.net.URI;
import java.nio.file.Path;

/** A Tandem server, whoever started it: where it listens and where it keeps its files. */
public record Tandem(Path base, int offset) {
    public static final String HOST = "127.0.0.1";

    /** The one server that Arquillian starts for the whole run. */
    public static Tandem ofTheRun() {
        return new Tandem(Path.of(System.getProperty("tandem.base")), Integer.getInteger("tandem.offset"));
    }

    /** A server beside it, in a directory of its own. */
    public static Tandem beside(String name, int further) {
        Tandem ofTheRun = ofTheRun();
        return new Tandem(ofTheRun.base().resolveSibling(name), ofTheRun.offset() + further);
    }

    public int sipPort() {
        return 5060 + offset;
    }

    public int sipTlsPort() {
        return 5061 + offset;
    }

    public int httpPort() {
        return 8080 + offset;
    }

    public int managementPort() {
        return 9990 + offset;
    }

    public int jmsPort() {
        return 5445 + offset;
    }

    /** Where a database beside the server listens. */
    public int databasePort() {
        return 3306 + offset;
    }

    /** Where {@link DatabaseWindow} listens. */
    public int sqlPort() {
        return 9092 + offset;
    }

    public URI page(String path) {
        return URI.create("http://" + HOST + ":" + httpPort() + path);
    }

    public URI securePage(String path) {
        return URI.create("https://" + HOST + ":" + (8443 + offset) + path);
    }

    public Path data() {
        return base.resolve("data");
    }

    public Path firstPassword() {
        return data().resolve("tandem/first-password");
    }

    public ServerLog log() {
        return new ServerLog(base.resolve("log/server.log"));
    }

    public Health health() {
        return Health.of(this);
    }

    public Management management() {
        return new Management(HOST, managementPort());
    }
}
