package org.tandemswitch.registration;

import java.util.List;
import java.util.Optional;
import org.tandemswitch.gateway.IpAddress;

/**
 * Somebody says to be a phone or a client.
 *
 * @param name as it was written, whether or not anybody has it
 * @param caller who has that name, when there is somebody
 * @param credentials what came along as a proof
 */
public record Claim(
        String method, String name, IpAddress source, Optional<Caller> caller, List<Credentials> credentials) {
    public Claim {
        credentials = List.copyOf(credentials);
    }

    String realm(ProofRules rules) {
        return caller.map(known -> known.secret().realm()).orElseGet(rules::realm);
    }

    /** The credentials meant for us. */
    Optional<Credentials> proof(ProofRules rules) {
        return credentials.stream()
                .filter(one -> one.realm().equals(realm(rules)))
                .findFirst();
    }
}
