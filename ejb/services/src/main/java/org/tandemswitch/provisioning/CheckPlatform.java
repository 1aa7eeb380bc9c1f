package org.tandemswitch.provisioning;

import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.tandemswitch.digest.SealedPassword;
import org.tandemswitch.gateway.SipTarget;
import org.tandemswitch.gateway.Transport;
import org.tandemswitch.number.DialString;
import org.tandemswitch.platform.Platform;
import org.tandemswitch.platform.PlatformId;

/** Reads a draft. */
final class CheckPlatform {
    static final int LONGEST_PASSWORD = 128;
    private static final int LONGEST_REALM = 128;

    private CheckPlatform() {}

    /** @param seal how a new password is kept */
    static SaveOutcome<Platform> check(
            PlatformDraft draft, Collection<Platform> all, Function<String, SealedPassword> seal) {
        Complaints complaints = new Complaints();
        complaints.name(draft.name());
        complaints.unless(
                all.stream()
                        .filter(platform -> platform.id().value() != draft.id())
                        .noneMatch(platform ->
                                platform.name().equalsIgnoreCase(draft.name().strip())),
                "name",
                "taken");
        Optional<DialString> user = DialString.exactly(draft.user().strip());
        complaints.unless(!draft.user().isBlank(), "user", "empty");
        complaints.unless(user.isPresent(), "user", "not_a_phone_number");
        Optional<SealedPassword> password = password(draft, all, seal, complaints);
        Optional<SipTarget> target = target(draft, complaints);
        String domain = draft.domain().isBlank()
                ? target.map(SipTarget::host).orElse("")
                : draft.domain().strip();
        complaints.unless(draft.domain().isBlank() || SipTarget.isHost(domain), "domain", "not_a_host");
        String realm = draft.realm().strip();
        complaints.unless(realm.length() <= LONGEST_REALM, "realm", "too_long");
        return complaints.none()
                ? new SaveOutcome.Saved<>(new Platform(
                        new PlatformId(draft.id()),
                        draft.name().strip(),
                        user.orElseThrow(),
                        password.orElseThrow(),
                        domain,
                        Optional.of(realm).filter(told -> !told.isEmpty()),
                        target.orElseThrow(),
                        draft.locked()))
                : new SaveOutcome.Refused<>(complaints.all());
    }

    private static Optional<SealedPassword> password(
            PlatformDraft draft,
            Collection<Platform> all,
            Function<String, SealedPassword> seal,
            Complaints complaints) {
        complaints.unless(draft.password().length() <= LONGEST_PASSWORD, "password", "too_long");
        if (!draft.password().isEmpty()) {
            return Optional.of(seal.apply(draft.password()));
        }
        Optional<SealedPassword> kept = all.stream()
                .filter(platform -> platform.id().value() == draft.id())
                .findFirst()
                .map(Platform::password);
        complaints.unless(kept.isPresent(), "password", "empty");
        return kept;
    }

    private static Optional<SipTarget> target(PlatformDraft draft, Complaints complaints) {
        String host = draft.host().strip();
        complaints.unless(!host.isEmpty(), "host", "empty");
        complaints.unless(SipTarget.isHost(host), "host", "not_a_host");
        Optional<Integer> port = complaints.integer(draft.port(), 1, 65535, "port");
        Optional<Transport> transport = Arrays.stream(Transport.values())
                .filter(way -> way.name().equals(draft.transport().strip().toUpperCase(Locale.ROOT)))
                .findFirst();
        complaints.unless(transport.isPresent(), "transport", "unknown");
        return complaints.none()
                ? port.flatMap(number -> transport.map(way -> new SipTarget(host, number, way)))
                : Optional.empty();
    }
}
