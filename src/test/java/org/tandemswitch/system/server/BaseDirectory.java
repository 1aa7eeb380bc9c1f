package org.tandemswitch.system.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** Lays out a fresh server base directory: the built configuration and EAR, our gateways, a user for the topic. */
public final class BaseDirectory {
    public static final String JMS_USER = "billing";
    public static final String JMS_PASSWORD = "billing of the tests";
    /** Calls of one source that may wait for their answer: fewer than usual, so that a test reaches it soon. */
    public static final int MOST_HALF_OPEN = 500;

    private static final String SEED = "seed.json";
    private static final String SIP = "<subsystem xmlns=\"urn:tandemswitch:sip:1.0\"";
    /** A slow machine turns nobody away. */
    private static final String PATIENT_SIP = SIP + " overload-wait=\"5000\" overload-cpu=\"101\""
            + " max-half-open-per-source=\"" + MOST_HALF_OPEN + "\"";

    private BaseDirectory() {}

    /** A base directory for the built server. */
    public static void lay(Tandem tandem) {
        lay(PrepareRun.builtServer(), tandem);
    }

    /** @param home a WildFly with Tandem in it */
    public static void lay(Path home, Tandem tandem) {
        lay(home, tandem, Seed.json());
    }

    /** The same without any phone. */
    public static void layGateways(Path home, Tandem tandem) {
        lay(home, tandem, Seed.jsonOfGateways());
    }

    private static void lay(Path home, Tandem tandem, String seed) {
        Path from = home.resolve("standalone");
        Path base = new Tree(tandem.base()).emptied().root();
        Path configuration = new Tree(base.resolve("configuration"))
                .takeFilesOf(from.resolve("configuration"))
                .root();
        Path deployments = new Tree(base.resolve("deployments"))
                .take(from.resolve("deployments/tandem.ear"))
                .root();
        new Tree(base.resolve("data")).made();
        makePatient(configuration.resolve("standalone-tandem.xml"));
        WindowArchive.exportTo(deployments);
        addAccountingUser(configuration);
        write(base.resolve(SEED), seed);
    }

    /** What these servers are told beside their configuration. */
    static List<String> options(Tandem tandem) {
        return List.of(
                "-b=" + Tandem.HOST,
                "-bmanagement=" + Tandem.HOST,
                "-Djboss.server.base.dir=" + tandem.base(),
                "-Djboss.socket.binding.port-offset=" + tandem.offset(),
                "-Dtandem.seed=" + tandem.base().resolve(SEED),
                "-Dh2.bindAddress=" + Tandem.HOST,
                "-D" + DatabaseWindow.PORT + "=" + tandem.sqlPort());
    }

    private static void makePatient(Path server) {
        try {
            String usual = Files.readString(server);
            if (!usual.contains(SIP)) {
                throw new IllegalStateException(server + " has no " + SIP);
            }
            Files.writeString(server, usual.replace(SIP, PATIENT_SIP));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static void addAccountingUser(Path configuration) {
        append(configuration.resolve("application-users.properties"), JMS_USER + "=" + hash());
        append(configuration.resolve("application-roles.properties"), JMS_USER + "=accounting");
    }

    /** As add-user.sh writes it. */
    private static String hash() {
        try {
            byte[] text = (JMS_USER + ":ApplicationRealm:" + JMS_PASSWORD).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("MD5").digest(text));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("MD5 is part of every JDK", missing);
        }
    }

    private static void append(Path file, String line) {
        write(file, System.lineSeparator() + line + System.lineSeparator());
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
