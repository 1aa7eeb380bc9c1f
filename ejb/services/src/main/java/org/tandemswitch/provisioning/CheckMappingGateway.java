package org.tandemswitch.provisioning;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.tandemswitch.gateway.GatewayId;
import org.tandemswitch.gateway.IpRange;
import org.tandemswitch.gateway.MappingGateway;
import org.tandemswitch.interworking.Peculiarities;
import org.tandemswitch.interworking.Peer;

/** Reads a draft. An address may belong to one client only; a network may hold the smaller network of another. */
final class CheckMappingGateway {
    static final int MOST_ADDRESSES = 200;
    private static final int LONGEST_PROCESSING = 600;

    private CheckMappingGateway() {}

    static SaveOutcome<MappingGateway> check(MappingGatewayDraft draft, Collection<MappingGateway> all) {
        Complaints complaints = new Complaints();
        GatewayId id = new GatewayId(draft.id());
        complaints.name(draft.name());
        complaints.unless(
                GatewayNames.isFree(draft.name(), id, all, MappingGateway::id, MappingGateway::name), "name", "taken");
        List<String> words = Words.of(draft.addresses());
        complaints.unless(!words.isEmpty(), "addresses", "empty");
        complaints.unless(words.size() <= MOST_ADDRESSES, "addresses", "too_many");
        List<IpRange> ranges = words.stream()
                .map(IpRange::parse)
                .flatMap(Optional::stream)
                .distinct()
                .toList();
        complaints.unless(
                words.stream().allMatch(word -> IpRange.parse(word).isPresent()), "addresses", "not_an_address");
        complaints.unless(ranges.stream().noneMatch(range -> isTaken(range, id, all)), "addresses", "taken");
        Optional<Duration> processing = draft.processing().isBlank()
                ? Optional.empty()
                : complaints
                        .integer(draft.processing(), 0, LONGEST_PROCESSING, "processing")
                        .map(Duration::ofSeconds);
        Peculiarities peculiarities = CheckPeculiarities.check(draft.options(), Peer.CLIENT, complaints);
        return complaints.none()
                ? new SaveOutcome.Saved<>(new MappingGateway(
                        id,
                        draft.name().strip(),
                        ranges,
                        processing,
                        draft.sessionTimer(),
                        peculiarities,
                        draft.locked()))
                : new SaveOutcome.Refused<>(complaints.all());
    }

    private static boolean isTaken(IpRange range, GatewayId self, Collection<MappingGateway> all) {
        return all.stream()
                .filter(gateway -> !gateway.id().equals(self))
                .anyMatch(gateway -> gateway.addresses().stream().anyMatch(taken -> isSame(taken, range)));
    }

    private static boolean isSame(IpRange one, IpRange other) {
        return one.prefixLength() == other.prefixLength() && one.contains(other.network());
    }
}
