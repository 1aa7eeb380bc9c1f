package org.tandemswitch.registrar;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.tandemswitch.gateway.MappingGateway;
import org.tandemswitch.gateway.SourceAddress;
import org.tandemswitch.live.ParametersInForce;
import org.tandemswitch.number.DialString;
import org.tandemswitch.registration.Caller;
import org.tandemswitch.registration.Claim;
import org.tandemswitch.registration.Credentials;
import org.tandemswitch.registration.Judgement;
import org.tandemswitch.registration.NonceSeal;
import org.tandemswitch.registration.ProofRules;
import org.tandemswitch.registration.Proofs;
import org.tandemswitch.schedule.EvenClock;

/** Finds out whether whoever says to be a phone, or a client with a password, is that one. Nonces and counts are forgotten at a restart. */
@ApplicationScoped
public class IdentifyCaller {
    private static final int KEY_BYTES = 32;
    private static final String CALL = "INVITE";

    private final NonceSeal seal = new NonceSeal(new SecureRandom().generateSeed(KEY_BYTES));
    private final Proofs proofs = new Proofs(seal);
    private final AtomicLong serial = new AtomicLong();

    @Inject
    KnownPhones phones;

    @Inject
    KnownClients clients;

    @Inject
    ParametersInForce parameters;

    @Inject
    EvenClock clock;

    /** @param credentials the header fields that came along, as they are */
    public Judgement judge(String method, String name, SourceAddress source, List<String> credentials) {
        return judge(proofs::judge, claim(method, name, source, credentials));
    }

    /** What a claim deserves before anything is spent on it; one that is right is judged again inside. */
    public Judgement look(String method, String name, SourceAddress source, List<String> credentials) {
        return judge(proofs::look, claim(method, name, source, credentials));
    }

    private interface Judge {
        Judgement judge(Claim claim, ProofRules rules, String nonce, Instant now);
    }

    private Judgement judge(Judge judge, Claim claim) {
        Instant now = clock.now();
        ProofRules rules = rules();
        String nonce = seal.make(now, serial.incrementAndGet(), claim.source());
        synchronized (proofs) {
            return judge.judge(claim, rules, nonce, now);
        }
    }

    /** Whoever names nobody of ours may be left without an answer (AU-06). */
    public boolean answers(String method, String name, SourceAddress source, List<String> credentials) {
        return rules().answersStrangers()
                || claim(method, name, source, credentials).caller().isPresent();
    }

    public boolean answersStrangers() {
        return rules().answersStrangers();
    }

    /** Is there somebody of that name, or might there be somebody whose name is only in the proof? */
    public boolean mayKnow(String method, String name) {
        return phone(name).isPresent() || CALL.equals(method) && clients.now().anyProves();
    }

    public boolean knowsAny(String method) {
        return !phones.now().isEmpty() || CALL.equals(method) && clients.now().anyProves();
    }

    /** Does this call say that it belongs to a client with a password? Then its address does not count. */
    public boolean namesClient(List<String> credentials, SourceAddress source) {
        return clients.now().anyProves() && client(read(credentials), source).isPresent();
    }

    private Claim claim(String method, String name, SourceAddress source, List<String> headers) {
        List<Credentials> credentials = read(headers);
        Optional<Caller> client = CALL.equals(method) ? client(credentials, source) : Optional.empty();
        Optional<Caller> caller = phone(name)
                .filter(phone -> client.isEmpty() || isOf(phone, credentials))
                .or(() -> client)
                .or(() -> CALL.equals(method) ? clientOf(name, source) : Optional.empty());
        String claimed = caller.map(Caller::user).orElse(name);
        return new Claim(method, claimed, source.address(), caller, credentials);
    }

    private static List<Credentials> read(List<String> headers) {
        return headers.stream().map(Credentials::read).flatMap(Optional::stream).toList();
    }

    private static boolean isOf(Caller caller, List<Credentials> credentials) {
        return credentials.stream().anyMatch(one -> one.username().equals(caller.user()));
    }

    /** The client that a proof names, if it may call from there. */
    private Optional<Caller> client(List<Credentials> credentials, SourceAddress source) {
        return credentials.stream()
                .map(one -> clients.now().named(one.username()))
                .flatMap(Optional::stream)
                .filter(gateway -> gateway.mayComeFrom(source))
                .findFirst()
                .flatMap(IdentifyCaller::caller);
    }

    /** The client that nothing but its address or its name in From tells of. */
    private Optional<Caller> clientOf(String name, SourceAddress source) {
        return clients.now()
                .find(source)
                .or(() -> clients.now().named(name).filter(gateway -> gateway.mayComeFrom(source)))
                .flatMap(IdentifyCaller::caller);
    }

    private static Optional<Caller> caller(MappingGateway gateway) {
        return gateway.account().map(account -> new Caller.OfClient(gateway, account));
    }

    private Optional<Caller> phone(String name) {
        return DialString.parse(name).flatMap(phones.now()::find).map(Caller.OfPhone::new);
    }

    private ProofRules rules() {
        return ProofRules.of(parameters.now());
    }
}
