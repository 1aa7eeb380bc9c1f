package org.tandemswitch.registration;

import java.time.Instant;
import java.util.Optional;

/**
 * Judges claims (section 11 of the behaviours): asks for a digest, checks it, counts wrong ones and suspends whoever sends
 * too many of them.
 *
 * <p>A claim without credentials, or with a nonce that is not ours, too old or used before with that count, is asked again
 * and counts as nothing. Any other is right or wrong, and a name nobody has is never right. Not thread safe: one owner
 * guards it.
 */
public final class Proofs {
    private static final int MOST_NONCES = 200_000;
    private static final int MOST_TRIES = 100_000;

    private final NonceSeal seal;
    private final NonceCounts counts = new NonceCounts(MOST_NONCES);
    private final TriesOfSources tries = new TriesOfSources(MOST_TRIES);

    public Proofs(NonceSeal seal) {
        this.seal = seal;
    }

    /** @param nonce the one to ask with, should it come to that */
    public Judgement judge(Claim claim, ProofRules rules, String nonce, Instant now) {
        Optional<Credentials> proof = claim.proof(rules);
        if (proof.isEmpty()) {
            return ask(claim, rules, nonce, false);
        }
        if (tries.isSuspended(claim.name(), claim.source(), now)) {
            return new Judgement.Disproved(true);
        }
        Optional<Instant> validUntil = validUntil(proof.get(), rules).filter(now::isBefore);
        if (validUntil.isEmpty()) {
            return ask(claim, rules, nonce, true);
        }
        Optional<Phone> proved = claim.phone().filter(phone -> isProof(claim, phone, proof.get()));
        if (proved.isEmpty()) {
            tries.failed(claim.name(), claim.source(), rules.tries(), now);
            return new Judgement.Disproved(false);
        }
        if (!counts.use(proof.get().nonce(), proof.get().counted(), validUntil.get(), now)) {
            return ask(claim, rules, nonce, true);
        }
        tries.succeeded(claim.name(), claim.source());
        return new Judgement.Proved(proved.get());
    }

    /** Would the claim be asked whatever password it proves? Then no more of it need be looked at. */
    public Optional<Challenge> question(Claim claim, ProofRules rules, String nonce, Instant now) {
        Optional<Credentials> proof = claim.proof(rules);
        boolean counts = proof.flatMap(one -> validUntil(one, rules))
                .filter(now::isBefore)
                .isPresent();
        return counts
                ? Optional.empty()
                : Optional.of(new Challenge(rules.status(), claim.realm(rules), nonce, proof.isPresent()));
    }

    private Optional<Instant> validUntil(Credentials proof, ProofRules rules) {
        return seal.madeAt(proof.nonce()).map(made -> made.plus(rules.patience()));
    }

    private static boolean isProof(Claim claim, Phone phone, Credentials proof) {
        return proof.username().equals(phone.number().value()) && proof.prove(phone.secret(), claim.method());
    }

    private static Judgement ask(Claim claim, ProofRules rules, String nonce, boolean stale) {
        return new Judgement.Asked(new Challenge(rules.status(), claim.realm(rules), nonce, stale));
    }
}
