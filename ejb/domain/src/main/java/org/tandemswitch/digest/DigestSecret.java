package org.tandemswitch.digest;

import java.util.regex.Pattern;

/**
 * A password that others prove to us, as it is kept: what is needed to check a digest (HA1 of RFC 7616 section 3.4.2), once for each
 * algorithm, and nothing from which the password could be read. Good for one user in one realm.
 */
public record DigestSecret(String realm, String sha256, String md5) {
    private static final Pattern HEX = Pattern.compile("[0-9a-f]+");

    public DigestSecret {
        if (!HEX.matcher(sha256).matches() || !HEX.matcher(md5).matches()) {
            throw new IllegalArgumentException("not a digest");
        }
    }

    public static DigestSecret of(String user, String realm, String password) {
        String text = user + ":" + realm + ":" + password;
        return new DigestSecret(realm, DigestAlgorithm.SHA_256.hex(text), DigestAlgorithm.MD5.hex(text));
    }

    public String ha1(DigestAlgorithm algorithm) {
        return algorithm == DigestAlgorithm.SHA_256 ? sha256 : md5;
    }

    /** Keeps the digests out of logs. */
    @Override
    public String toString() {
        return "***";
    }
}
