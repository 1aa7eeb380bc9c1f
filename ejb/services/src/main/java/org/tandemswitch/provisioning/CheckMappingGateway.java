package org.tandemswitch.provisioning;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import org.tandemswitch.gateway.ClientAccount;
import org.tandemswitch.gateway.GatewayId;
import org.tandemswitch.gateway.MappingGateway;
import org.tandemswitch.gateway.SourceRange;
import org.tandemswitch.option.Peculiarities;
import org.tandemswitch.option.Peer;

/**
 * Reads a draft. An address, or a port of it, may belong to one client only; a network may hold the smaller network of
 * another, and an address the port of another.
 */
final class CheckMappingGateway {
    static final int MOST_ADDRESSES = 200;
    private static final int LONGEST_PROCESSING = 600;

    private CheckMappingGateway() {}

    /**
     * @param realm that new passwords are made for
     * @param isPhone whether a phone has that number
     * @param exists whether the directory has something of that kind and name
     */
    static SaveOutcome<MappingGateway> check(
            MappingGatewayDraft draft,
            Collection<MappingGateway> all,
            String realm,
            Predicate<String> isPhone,
            BiPredicate<Peer, String> exists) {
        Complaints complaints = new Complaints();
        GatewayId id = new GatewayId(draft.id());
        complaints.name(draft.name());
        complaints.unless(
                GatewayNames.isFree(draft.name(), id, all, MappingGateway::id, MappingGateway::name), "name", "taken");
        List<SourceRange> ranges = ranges(draft, all, complaints);
        Optional<ClientAccount> account = CheckAccount.ofClient(draft, all, realm, isPhone, complaints);
        Optional<Duration> processing = draft.processing().isBlank()
                ? Optional.empty()
                : complaints
                        .integer(draft.processing(), 0, LONGEST_PROCESSING, "processing")
                        .map(Duration::ofSeconds);
        Peculiarities peculiarities = CheckPeculiarities.check(draft.options(), Peer.CLIENT, exists, complaints);
        return complaints.none()
                ? new SaveOutcome.Saved<>(new MappingGateway(
                        id,
                        draft.name().strip(),
                        ranges,
                        account,
                        processing,
                        draft.sessionTimer(),
                        peculiarities,
                        draft.locked()))
                : new SaveOutcome.Refused<>(complaints.all());
    }

    private static List<SourceRange> ranges(
            MappingGatewayDraft draft, Collection<MappingGateway> all, Complaints complaints) {
        List<String> words = Words.of(draft.addresses());
        complaints.unless(!words.isEmpty() || !draft.user().isBlank(), "addresses", "empty");
        complaints.unless(words.size() <= MOST_ADDRESSES, "addresses", "too_many");
        List<SourceRange> ranges = words.stream()
                .map(SourceRange::parse)
                .flatMap(Optional::stream)
                .distinct()
                .toList();
        complaints.unless(
                words.stream().allMatch(word -> SourceRange.parse(word).isPresent()), "addresses", "not_an_address");
        complaints.unless(
                ranges.stream().noneMatch(range -> isTaken(range, new GatewayId(draft.id()), all)),
                "addresses",
                "taken");
        return ranges;
    }

    private static boolean isTaken(SourceRange range, GatewayId self, Collection<MappingGateway> all) {
        return all.stream()
                .filter(gateway -> !gateway.id().equals(self))
                .anyMatch(gateway -> gateway.addresses().stream().anyMatch(range::isSame));
    }
}
