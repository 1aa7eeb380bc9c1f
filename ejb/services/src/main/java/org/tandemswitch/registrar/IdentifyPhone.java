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
        return judge(proofs::judge, claim(method, name, source, credentials));
    }

    /** What a claim deserves before anything is spent on it; one that is right is judged again inside. */
    public Judgement look(String method, String name, IpAddress source, List<String> credentials) {
        return judge(proofs::look, claim(method, name, source, credentials));
    }

    private interface Judge {
        Judgement judge(Claim claim, ProofRules rules, String nonce, Instant now);
    }

    private Judgement judge(Judge judge, Claim claim) {
        Instant now = Instant.now();
        ProofRules rules = rules();
        String nonce = seal.make(now, serial.incrementAndGet(), claim.source());
        synchronized (proofs) {
            return judge.judge(claim, rules, nonce, now);
        }
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
}
