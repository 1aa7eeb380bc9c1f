package org.tandemswitch.registration;

import java.util.regex.Pattern;
import org.tandemswitch.number.DialString;

/**
 * A phone's password as it is kept: what is needed to check a digest (HA1 of RFC 7616 section 3.4.2), once for each
 * algorithm, and nothing from which the password could be read. Good for one name in one realm.
 */
public record PhoneSecret(String realm, String sha256, String md5) {
    private static final Pattern HEX = Pattern.compile("[0-9a-f]+");

    public PhoneSecret {
        if (!HEX.matcher(sha256).matches() || !HEX.matcher(md5).matches()) {
            throw new IllegalArgumentException("not a digest");
        }
    }

    public static PhoneSecret of(DialString name, String realm, String password) {
        String text = name + ":" + realm + ":" + password;
        return new PhoneSecret(realm, DigestAlgorithm.SHA_256.hex(text), DigestAlgorithm.MD5.hex(text));
    }

    String ha1(DigestAlgorithm algorithm) {
        return algorithm == DigestAlgorithm.SHA_256 ? sha256 : md5;
    }

    /** Keeps the digests out of logs. */
    @Override
    public String toString() {
        return "***";
    }
}
