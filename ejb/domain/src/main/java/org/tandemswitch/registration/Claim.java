package org.tandemswitch.registration;

import java.util.List;
import java.util.Optional;
import org.tandemswitch.gateway.IpAddress;

/**
 * Somebody says to be a phone.
 *
 * @param name the number as it was written, whether or not there is such a phone
 * @param phone the phone of that number, when there is one
 * @param credentials what came along as a proof
 */
public record Claim(
        String method, String name, IpAddress source, Optional<Phone> phone, List<Credentials> credentials) {
    public Claim {
        credentials = List.copyOf(credentials);
    }

    String realm(ProofRules rules) {
        return phone.map(known -> known.secret().realm()).orElseGet(rules::realm);
    }

    /** The credentials meant for us. */
    Optional<Credentials> proof(ProofRules rules) {
        return credentials.stream()
                .filter(one -> one.realm().equals(realm(rules)))
                .findFirst();
    }
}
