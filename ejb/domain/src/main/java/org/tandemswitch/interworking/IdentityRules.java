package org.tandemswitch.interworking;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.tandemswitch.number.DialString;
import org.tandemswitch.option.Peer;
import org.tandemswitch.option.Preferences;
import org.tandemswitch.parameter.value.PrivacyMode;

/**
 * Where a peer writes who calls whom, and how it wants to be told (SI-05, SI-07, SI-11, SI-13).
 *
 * @param honoursPrivacy does its wish that the caller stay unknown count?
 * @param display is it told the caller's name in From?
 * @param phoneUsers do its addresses say {@code user=phone}?
 * @param domain what stands behind numbers in From and the identity headers; empty for what this switch is called by
 * @param keepsTo does To keep the number that the caller wrote there?
 */
public record IdentityRules(
        CallerField callerField,
        CalleeField calleeField,
        boolean honoursPrivacy,
        PrivacyMode privacy,
        IdentityHeader asserted,
        IdentityHeader preferred,
        boolean remoteParty,
        boolean display,
        boolean phoneUsers,
        String domain,
        boolean keepsTo) {

    static IdentityRules of(Preferences chosen) {
        return new IdentityRules(
                chosen.get(Options.CALLER_FIELD),
                chosen.get(Options.CALLEE_FIELD),
                chosen.get(Options.HONOURS_PRIVACY),
                chosen.get(chosen.peer() == Peer.PHONE ? Options.PRIVACY_OF_PHONE : Options.PRIVACY),
                chosen.get(Options.ASSERTED),
                chosen.get(Options.PREFERRED),
                chosen.get(Options.REMOTE_PARTY),
                chosen.get(Options.DISPLAY),
                chosen.get(Options.PHONE_USERS),
                chosen.get(Options.DOMAIN),
                chosen.get(Options.KEEPS_TO));
    }

    /** Who calls, as this peer tells it; where it says nothing in its own way, From is as good as any. */
    public DialString caller(Presented said) {
        return chosen(said)
                .flatMap(Party::number)
                .or(() -> said.from().number())
                .orElse(DialString.ANONYMOUS);
    }

    private Optional<Party> chosen(Presented said) {
        return switch (callerField) {
            case FROM -> Optional.of(said.from());
            case DISPLAY ->
                DialString.parse(said.from().display().replace(" ", "")).map(Party::of);
            case REMOTE_PARTY_ID -> said.remoteParty().map(RemoteParty::party);
            case ASSERTED -> said.asserted();
            case PREFERRED -> said.preferred();
        };
    }

    /** Who is called, as this peer tells it; the request URI where it says nothing in its own way. */
    public Optional<DialString> callee(Presented said) {
        Optional<DialString> chosen =
                switch (calleeField) {
                    case REQUEST -> Optional.empty();
                    case TO -> said.to();
                    case DIVERSION ->
                        said.diversions().stream().map(Diversion::number).findFirst();
                };
        return chosen.or(said::dialled);
    }

    /** The name of the caller, as this peer tells it. */
    private String name(Presented said) {
        return callerField == CallerField.DISPLAY
                        || remote(said).filter(RemoteParty::nameless).isPresent()
                ? ""
                : chosen(said)
                        .map(Party::display)
                        .filter(name -> !name.isEmpty())
                        .orElseGet(() -> said.from().display());
    }

    /** What the caller asks for, as far as it counts from this peer. */
    private Set<PrivacyWish> wishes(Presented said) {
        if (!honoursPrivacy) {
            return Set.of();
        }
        return remote(said).filter(RemoteParty::withheld).isPresent()
                ? PrivacyWish.withId(said.privacy())
                : said.privacy();
    }

    /** The field of the caller that has wishes of its own, where they count. */
    private Optional<RemoteParty> remote(Presented said) {
        return honoursPrivacy && callerField == CallerField.REMOTE_PARTY_ID ? said.remoteParty() : Optional.empty();
    }

    /** Does From, which everybody reads, name nobody, and another field the caller? */
    private boolean isOnlyForTrusted(Presented said) {
        return said.from().isUnknown() && !Party.of(caller(said)).isUnknown();
    }

    /**
     * How a called peer is told of the caller. A caller that wants to stay unknown is not named to a peer that is not told
     * of the wish, and not in From where it was not named there and another field can tell it.
     *
     * @param calling the rules of the peer the call came from
     * @param caller the number to be shown
     */
    public Introduction introduce(Presented said, IdentityRules calling, DialString caller) {
        Set<PrivacyWish> wishes = calling.wishes(said);
        boolean withheld = PrivacyWish.withholds(wishes);
        Optional<DialString> to = keepsTo ? said.to() : Optional.empty();
        if (withheld && !mayKnow()) {
            return new Introduction(
                    Party.ANONYMOUS,
                    DialString.ANONYMOUS,
                    to,
                    told(wishes),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty());
        }
        Party shown = display ? Party.of(caller).named(calling.name(said)) : Party.of(caller);
        Optional<Party> assertedTold = identity(asserted, said.asserted(), shown);
        Optional<Party> preferredTold = identity(preferred, said.preferred(), shown);
        Optional<Party> remoteTold = remoteParty ? Optional.of(shown) : Optional.empty();
        boolean toldElsewhere = Stream.of(assertedTold, preferredTold, remoteTold)
                .flatMap(Optional::stream)
                .anyMatch(party -> party.number().equals(shown.number()));
        return new Introduction(
                withheld && toldElsewhere && calling.isOnlyForTrusted(said) ? Party.ANONYMOUS : shown,
                caller,
                to,
                told(wishes),
                assertedTold,
                preferredTold,
                remoteTold);
    }

    /** How a called peer is told who forwarded the call, last first; the wish to stay unknown counts as that of a caller. */
    public List<Diversion> forwarders(Presented said, IdentityRules calling) {
        boolean all = calling.wishes(said).contains(PrivacyWish.HISTORY);
        return said.diversions().stream()
                .map(one -> one.withheld(all || calling.honoursPrivacy && one.withheld()))
                .map(one -> one.withheld() && !mayKnow() ? one.unknown() : one)
                .toList();
    }

    /** It is told the number of somebody who wants to stay unknown, and the wish with it. */
    private boolean mayKnow() {
        return privacy == PrivacyMode.PASSTHROUGH || privacy == PrivacyMode.ID;
    }

    /** The Privacy header. */
    private Optional<String> told(Set<PrivacyWish> wishes) {
        return switch (privacy) {
            case NONE -> Optional.empty();
            case PASSTHROUGH -> wishes.isEmpty() ? Optional.empty() : Optional.of(PrivacyWish.text(wishes));
            case ID -> Optional.of("id");
            case NONE_VALUE -> Optional.of("none");
        };
    }

    private static Optional<Party> identity(IdentityHeader wanted, Optional<Party> said, Party shown) {
        return switch (wanted) {
            case NONE -> Optional.empty();
            case PASS -> said;
            case CALLER -> Optional.of(shown);
        };
    }
}
