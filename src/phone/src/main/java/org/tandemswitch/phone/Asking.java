package org.tandemswitch.phone;

/** Wants a digest before it answers as it would: the peer of somebody who has to prove who he is. */
public final class Asking {
    private final int status;
    private final String realm;
    private final String algorithm;
    private final String user;
    private final String password;

    private Asking(int status, String realm, String algorithm, String user, String password) {
        this.status = status;
        this.realm = realm;
        this.algorithm = algorithm;
        this.user = user;
        this.password = password;
    }

    /** @param status 401 or 407 */
    public static Asking with(int status, String realm, String algorithm, String user, String password) {
        return new Asking(status, realm, algorithm, user, password);
    }

    /** The question, or this reply to whoever has answered it. */
    public Reply orReply(Message request, Reply reply) {
        return isProved(request) ? reply : question();
    }

    public Reply question() {
        return Reply.of(status)
                .header(
                        status == 407 ? "Proxy-Authenticate" : "WWW-Authenticate",
                        "Digest realm=\"%s\", nonce=\"n1\", qop=\"auth\", algorithm=%s".formatted(realm, algorithm));
    }

    public boolean isProved(Message request) {
        var proof = proof(request);
        return Digest.field(proof, "username").equals(user)
                && Digest.field(proof, "response").equals(expected(request.method(), proof));
    }

    /** What the request says about its sender; empty when that is nothing. */
    public static String proof(Message request) {
        return request.header("Authorization")
                .or(() -> request.header("Proxy-Authorization"))
                .orElse("");
    }

    private String expected(String method, String proof) {
        var secret = Digest.hex(algorithm, user + ":" + realm + ":" + password);
        var request = Digest.hex(algorithm, method + ":" + Digest.field(proof, "uri"));
        var rest = String.join(":", "n1", Digest.field(proof, "nc"), Digest.field(proof, "cnonce"), "auth", request);
        return Digest.hex(algorithm, secret + ":" + rest);
    }
}
