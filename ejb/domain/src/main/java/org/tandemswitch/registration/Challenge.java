package org.tandemswitch.registration;

import java.util.Arrays;
import java.util.List;
import org.tandemswitch.digest.DigestAlgorithm;

/**
 * What a peer is asked so that it proves who it is: the same question once for each algorithm, the better one first
 * (RFC 8760 section 2.4).
 *
 * @param status 401 or 407 (AU-05)
 * @param stale the peer did know how to answer, but too late: it may try again without asking anybody
 */
public record Challenge(int status, String realm, String nonce, boolean stale) {

    /** The header field that carries the question. */
    public String header() {
        return status == 407 ? "Proxy-Authenticate" : "WWW-Authenticate";
    }

    public List<String> values() {
        return Arrays.stream(DigestAlgorithm.values())
                .map(algorithm -> "Digest realm=\"" + quoted(realm) + "\", nonce=\"" + nonce + "\", algorithm="
                        + algorithm.token() + ", qop=\"auth\"" + (stale ? ", stale=true" : ""))
                .toList();
    }

    private static String quoted(String text) {
        return text.replaceAll("[\"\\\\]", "\\\\$0");
    }
}
