package org.tandemswitch.registration;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.tandemswitch.gateway.IpAddress;

/**
 * Makes nonces that carry the time they were made and a seal, so that none has to be remembered before it is used and
 * nobody else can make one. Each is good for the address that was asked and for no other.
 */
public final class NonceSeal {
    private static final String MAC = "HmacSHA256";
    private static final int PLAIN = 32;
    private static final int SEAL_BYTES = 16;
    private static final Pattern FORM = Pattern.compile("[0-9a-f]{64}");

    private final SecretKeySpec key;

    public NonceSeal(byte[] key) {
        this.key = new SecretKeySpec(key, MAC);
    }

    /** @param serial different for each nonce of a moment */
    public String make(Instant now, long serial, IpAddress source) {
        String plain =
                HexFormat.of().toHexDigits(now.toEpochMilli()) + HexFormat.of().toHexDigits(serial);
        return plain + seal(plain, source);
    }

    /** When the nonce was made; empty for one that is not ours, or that somebody else was asked with. */
    Optional<Instant> madeAt(String nonce, IpAddress source) {
        if (!FORM.matcher(nonce).matches()) {
            return Optional.empty();
        }
        String plain = nonce.substring(0, PLAIN);
        return MessageDigest.isEqual(
                        seal(plain, source).getBytes(US_ASCII),
                        nonce.substring(PLAIN).getBytes(US_ASCII))
                ? Optional.of(Instant.ofEpochMilli(Long.parseLong(plain.substring(0, PLAIN / 2), 16)))
                : Optional.empty();
    }

    private String seal(String plain, IpAddress source) {
        try {
            Mac mac = Mac.getInstance(MAC);
            mac.init(key);
            byte[] whole = mac.doFinal((plain + source.text()).getBytes(US_ASCII));
            return HexFormat.of().formatHex(Arrays.copyOf(whole, SEAL_BYTES));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("part of every JDK", missing);
        }
    }
}
