package org.tandemswitch.phone;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A registrar that knows one password and remembers who came. */
public final class TinyRegistrar {
    private static final String CHALLENGE = "Digest realm=\"tiny\", nonce=\"n1\", qop=\"auth\", algorithm=MD5";

    private final String password;
    private final List<Message> heard = new CopyOnWriteArrayList<>();
    private final List<Message> proved = new CopyOnWriteArrayList<>();
    private volatile Reply grant = Reply.of(200);

    public TinyRegistrar(Phone phone, String password) {
        this.password = password;
        phone.replyTo("REGISTER", this::judge);
    }

    /** From now on everybody is registered for so long. */
    public TinyRegistrar granting(Duration lifetime) {
        return answering(Reply.of(200).header("Expires", String.valueOf(lifetime.toSeconds())));
    }

    /** From now on this is what those hear who proved who they are. */
    public TinyRegistrar answering(Reply reply) {
        grant = reply;
        return this;
    }

    /** Every REGISTER, proved or not. */
    public List<Message> heard() {
        return heard;
    }

    /** Every REGISTER of somebody who proved to know the password. */
    public List<Message> proved() {
        return proved;
    }

    /** What it answers to this REGISTER. */
    public Reply judge(Message register) {
        heard.add(register);
        var proof = register.header("Authorization").orElse("");
        var user = Digest.field(proof, "username");
        if (proof.isEmpty() || !Digest.field(proof, "response").equals(expected(proof, user))) {
            return Reply.of(401).header("WWW-Authenticate", CHALLENGE);
        }
        proved.add(register);
        return grant;
    }

    private String expected(String proof, String user) {
        var secret = Digest.hex("MD5", user + ":tiny:" + password);
        var request = Digest.hex("MD5", "REGISTER:" + Digest.field(proof, "uri"));
        return Digest.hex(
                "MD5",
                secret + ":n1:" + Digest.field(proof, "nc") + ":" + Digest.field(proof, "cnonce") + ":auth:" + request);
    }
}
