package org.tandemswitch.system.hostile;

import java.nio.charset.StandardCharsets;

/** INVITEs that are wrong in one place. */
final class Torture {
    private final String host;
    private final int port;

    /** @param port where answers are to go */
    Torture(String host, int port) {
        this.host = host;
        this.port = port;
    }

    String good(String number) {
        return String.join(
                "\r\n",
                "INVITE sip:" + number + "@127.0.0.1 SIP/2.0",
                "Via: SIP/2.0/UDP " + host + ":" + port + ";branch=z9hG4bK" + number + port + ";rport",
                "Max-Forwards: 70",
                "From: <sip:1001@" + host + ">;tag=t" + number,
                "To: <sip:" + number + "@127.0.0.1>",
                "Call-ID: torture-" + number + "-" + port + "@" + host,
                "CSeq: 1 INVITE",
                "Contact: <sip:1001@" + host + ":" + port + ">",
                "Content-Length: 0",
                "",
                "");
    }

    String without(String number, String header) {
        return good(number).replaceFirst("(?m)^" + header + ": .*\r\n", "");
    }

    String with(String number, String header, String value) {
        return good(number).replaceFirst("(?m)^" + header + ": .*\r\n", header + ": " + value + "\r\n");
    }

    String requestLine(String number, String line) {
        return good(number).replaceFirst("^.*\r\n", line + "\r\n");
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
