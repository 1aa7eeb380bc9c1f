package org.tandemswitch.registration;

import java.time.Instant;
import java.util.Optional;
import org.tandemswitch.digest.DigestSecret;

/**
 * Judges claims (section 11 of the behaviours): asks for a digest, checks it, counts wrong ones and suspends whoever sends
 * too many of them.
 *
 * <p>A claim without credentials, or with a nonce that is not ours, too old or used before with that count, is asked again
 * and counts as nothing. Any other is right or wrong, and a name nobody has is never right, which takes as long to find out
 * as that a password is wrong. Not thread safe: one owner guards it.
 */
public final class Proofs {
    private static final int MOST_NONCES = 200_000;
    private static final int MOST_TRIES = 100_000;
    private static final DigestSecret OF_NOBODY = new DigestSecret("", "0".repeat(64), "0".repeat(32));

    private final NonceSeal seal;
    private final NonceCounts counts = new NonceCounts(MOST_NONCES);
    private final TriesOfSources tries = new TriesOfSources(MOST_TRIES);

    public Proofs(NonceSeal seal) {
        this.seal = seal;
    }

    /** @param nonce the one to ask with, should it come to that */
    public Judgement judge(Claim claim, ProofRules rules, String nonce, Instant now) {
        return look(claim, rules, nonce, now)
                .fold(proved -> settle(claim, rules, nonce, proved, now), asked -> asked, disproved -> disproved);
    }

    /** The same for a claim that is judged again if it proves right: its proof is not used up yet. */
    public Judgement look(Claim claim, ProofRules rules, String nonce, Instant now) {
        Optional<Credentials> proof = claim.proof(rules);
        if (proof.isEmpty()) {
            return ask(claim, rules, nonce, false);
        }
        if (tries.isSuspended(claim.name(), claim.source(), now)) {
            return new Judgement.Disproved(true);
        }
        if (validUntil(claim, proof.get(), rules).filter(now::isBefore).isEmpty()) {
            return ask(claim, rules, nonce, true);
        }
        if (!isProof(claim, proof.get())) {
            tries.failed(claim.name(), claim.source(), proof.get().response(), rules.tries(), now);
            return new Judgement.Disproved(false);
        }
        return counts.isFree(proof.get().nonce(), proof.get().counted())
                ? new Judgement.Proved(claim.caller().orElseThrow())
                : ask(claim, rules, nonce, true);
    }

    private Judgement settle(Claim claim, ProofRules rules, String nonce, Judgement.Proved proved, Instant now) {
        Credentials proof = claim.proof(rules).orElseThrow();
        Instant validUntil = validUntil(claim, proof, rules).orElseThrow();
        if (!counts.use(proof.nonce(), proof.counted(), validUntil, now)) {
            return ask(claim, rules, nonce, true);
        }
        tries.succeeded(claim.name(), claim.source());
        return proved;
    }

    private Optional<Instant> validUntil(Claim claim, Credentials proof, ProofRules rules) {
        return seal.madeAt(proof.nonce(), claim.source()).map(made -> made.plus(rules.patience()));
    }

    private static boolean isProof(Claim claim, Credentials proof) {
        boolean knowsPassword = proof.prove(claim.caller().map(Caller::secret).orElse(OF_NOBODY), claim.method());
        return knowsPassword
                && claim.caller()
                        .filter(caller -> proof.username().equals(caller.user()))
                        .isPresent();
    }

    private static Judgement ask(Claim claim, ProofRules rules, String nonce, boolean stale) {
        return new Judgement.Asked(new Challenge(rules.status(), claim.realm(rules), nonce, stale));
    }
}
