package org.tandemswitch.provisioning;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Predicate;
import org.tandemswitch.digest.SealedPassword;
import org.tandemswitch.gateway.GatewayId;
import org.tandemswitch.gateway.OwnRules;
import org.tandemswitch.gateway.RoutingGateway;
import org.tandemswitch.gateway.SipTarget;
import org.tandemswitch.gateway.Transport;
import org.tandemswitch.gateway.VendorAccount;
import org.tandemswitch.number.NumberPrefix;
import org.tandemswitch.option.Peculiarities;
import org.tandemswitch.option.Peer;

/** Reads a draft. */
final class CheckRoutingGateway {
    static final int MOST_PREFIXES = 2000;
    static final int LAST_PRIORITY = 9999;

    private CheckRoutingGateway() {}

    /**
     * @param seal how a new password is kept
     * @param exists whether the directory has something of that kind and name
     * @param isUs whether this switch itself is there
     */
    static SaveOutcome<RoutingGateway> check(
            RoutingGatewayDraft draft,
            Collection<RoutingGateway> all,
            Function<String, SealedPassword> seal,
            BiPredicate<Peer, String> exists,
            Predicate<SipTarget> isUs) {
        Complaints complaints = new Complaints();
        GatewayId id = new GatewayId(draft.id());
        complaints.name(draft.name());
        complaints.unless(
                GatewayNames.isFree(draft.name(), id, all, RoutingGateway::id, RoutingGateway::name), "name", "taken");
        List<NumberPrefix> prefixes = prefixes(draft.prefixes(), complaints);
        Optional<SipTarget> target = target(draft, complaints);
        complaints.unless(target.filter(isUs).isEmpty(), "host", "ourselves");
        Optional<Integer> priority = complaints.integer(draft.priority(), 0, LAST_PRIORITY, "priority");
        Optional<VendorAccount> account = CheckAccount.ofVendor(draft.account(), known(id, all), seal, complaints);
        OwnRules own = CheckOwnRules.check(draft.own(), complaints);
        Peculiarities peculiarities = CheckPeculiarities.check(draft.options(), Peer.VENDOR, exists, complaints);
        return complaints.none() && target.isPresent() && priority.isPresent()
                ? new SaveOutcome.Saved<>(new RoutingGateway(
                        id,
                        draft.name().strip(),
                        prefixes,
                        target.get(),
                        priority.get(),
                        account,
                        own,
                        peculiarities,
                        draft.locked()))
                : new SaveOutcome.Refused<>(complaints.all());
    }

    private static Optional<VendorAccount> known(GatewayId id, Collection<RoutingGateway> all) {
        return all.stream()
                .filter(gateway -> gateway.id().equals(id))
                .findFirst()
                .flatMap(RoutingGateway::account);
    }

    private static List<NumberPrefix> prefixes(String text, Complaints complaints) {
        List<String> words = Words.of(text);
        complaints.unless(words.size() <= MOST_PREFIXES, "prefixes", "too_many");
        complaints.unless(
                words.stream().allMatch(word -> NumberPrefix.parse(word).isPresent()), "prefixes", "not_a_prefix");
        return words.isEmpty()
                ? List.of(NumberPrefix.ANY)
                : words.stream()
                        .map(NumberPrefix::parse)
                        .flatMap(Optional::stream)
                        .toList();
    }

    private static Optional<SipTarget> target(RoutingGatewayDraft draft, Complaints complaints) {
        String host = draft.host().strip();
        complaints.unless(!host.isEmpty(), "host", "empty");
        complaints.unless(SipTarget.isHost(host), "host", "not_a_host");
        Optional<Integer> port = complaints.integer(draft.port(), 1, 65535, "port");
        Optional<Transport> transport = transport(draft.transport());
        complaints.unless(transport.isPresent(), "transport", "unknown");
        return complaints.none()
                ? port.flatMap(number -> transport.map(way -> new SipTarget(host, number, way)))
                : Optional.empty();
    }

    private static Optional<Transport> transport(String text) {
        String wanted = text.strip().toUpperCase(Locale.ROOT);
        return Arrays.stream(Transport.values())
                .filter(transport -> transport.name().equals(wanted))
                .findFirst();
    }
}
