package org.tandemswitch.registrar;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.tandemswitch.gateway.IpAddress;
import org.tandemswitch.live.ParametersInForce;
import org.tandemswitch.number.DialString;
import org.tandemswitch.registration.Challenge;
import org.tandemswitch.registration.Claim;
import org.tandemswitch.registration.Credentials;
import org.tandemswitch.registration.Judgement;
import org.tandemswitch.registration.NonceSeal;
import org.tandemswitch.registration.Phone;
import org.tandemswitch.registration.ProofRules;
import org.tandemswitch.registration.Proofs;

/** Finds out whether whoever says to be a phone is that phone. Nonces and counts are forgotten at a restart. */
@ApplicationScoped
public class IdentifyPhone {
    private static final int KEY_BYTES = 32;

    private final NonceSeal seal = new NonceSeal(new SecureRandom().generateSeed(KEY_BYTES));
    private final Proofs proofs = new Proofs(seal);
    private final AtomicLong serial = new AtomicLong();

    @Inject
    KnownPhones phones;

    @Inject
    ParametersInForce parameters;

    /** @param credentials the header fields that came along, as they are */
    public Judgement judge(String method, String name, IpAddress source, List<String> credentials) {
        ProofRules rules = rules();
        Instant now = Instant.now();
        Claim claim = claim(method, name, source, credentials);
        synchronized (proofs) {
            return proofs.judge(claim, rules, nonce(now), now);
        }
    }

    /** What to ask of a claim that proves nothing whatever its password; costs little and remembers nothing. */
    public Optional<Challenge> question(String method, String name, IpAddress source, List<String> credentials) {
        Instant now = Instant.now();
        return proofs.question(claim(method, name, source, credentials), rules(), nonce(now), now);
    }

    /** Whoever names no phone of ours may be left without an answer (AU-06). */
    public boolean answers(String name) {
        return rules().answersStrangers() || knows(name);
    }

    public boolean knows(String name) {
        return phone(name).isPresent();
    }

    public boolean knowsAny() {
        return !phones.now().isEmpty();
    }

    private Claim claim(String method, String name, IpAddress source, List<String> credentials) {
        List<Credentials> read = credentials.stream()
                .map(Credentials::read)
                .flatMap(Optional::stream)
                .toList();
        return new Claim(method, name, source, phone(name), read);
    }

    private Optional<Phone> phone(String name) {
        return DialString.parse(name).flatMap(phones.now()::find);
    }

    private ProofRules rules() {
        return ProofRules.of(parameters.now());
    }

    private String nonce(Instant now) {
        return seal.make(now, serial.incrementAndGet());
    }
}
