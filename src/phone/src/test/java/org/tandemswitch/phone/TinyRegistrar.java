package org.tandemswitch.phone;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A registrar that knows one password and remembers who came. */
final class TinyRegistrar {
    private static final String CHALLENGE = "Digest realm=\"tiny\", nonce=\"n1\", qop=\"auth\", algorithm=MD5";

    private final String password;
    private final List<String> registered = new CopyOnWriteArrayList<>();

    TinyRegistrar(Phone phone, String password) {
        this.password = password;
        phone.replyTo("REGISTER", this::judge);
    }

    List<String> registered() {
        return registered;
    }

    private Reply judge(Message register) {
        var proof = register.header("Authorization").orElse("");
        var user = Digest.field(proof, "username");
        if (proof.isEmpty() || !Digest.field(proof, "response").equals(expected(proof, user))) {
            return Reply.of(401).header("WWW-Authenticate", CHALLENGE);
        }
        registered.add(user);
        return Reply.of(200);
    }

    private String expected(String proof, String user) {
        var secret = Digest.hex("MD5", user + ":tiny:" + password);
        var request = Digest.hex("MD5", "REGISTER:" + Digest.field(proof, "uri"));
        return Digest.hex(
                "MD5",
                secret + ":n1:" + Digest.field(proof, "nc") + ":" + Digest.field(proof, "cnonce") + ":auth:" + request);
    }
}
