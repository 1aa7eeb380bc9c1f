package org.tandemswitch.system.server;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Warnings that a sound server may give. */
public final class ExpectedLog {
    public static final List<Pattern> OF_EVERY_START = List.of(
            // Netty on a machine, or in a namespace, without a network card
            Pattern.compile("Failed to find a usable hardware address"),
            Pattern.compile("TANDEM1001: user \"admin\" was made"));

    /** An untouched WildFly makes itself a key store at its first start. */
    public static final List<Pattern> OF_A_FIRST_START = Stream.concat(
                    OF_EVERY_START.stream(),
                    Stream.of(
                            Pattern.compile("WFLYELY00023: KeyStore file"), Pattern.compile("WFLYELY01084: KeyStore")))
            .toList();

    /** WildFly makes itself a certificate for HTTPS, which a server for Tandem alone does not offer. */
    public static final List<Pattern> OF_A_SHARED_SERVER = Stream.concat(
                    OF_EVERY_START.stream(),
                    Stream.of(
                            Pattern.compile("WFLYELY00023: KeyStore file .*application.keystore' does not exist"),
                            Pattern.compile("WFLYELY01084: KeyStore .*application.keystore not found")))
            .toList();

    private ExpectedLog() {}
}
