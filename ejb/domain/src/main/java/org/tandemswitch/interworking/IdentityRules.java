package org.tandemswitch.interworking;

import java.util.Optional;
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
            case REMOTE_PARTY_ID -> said.remoteParty();
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
        return chosen(said)
                .map(Party::display)
                .filter(name -> !name.isEmpty())
                .orElseGet(() ->
                        callerField == CallerField.DISPLAY ? "" : said.from().display());
    }

    /**
     * How a called peer is told of the caller. A caller that wants to stay unknown is not named to a peer that is not told
     * of the wish.
     *
     * @param calling the rules of the peer the call came from
     * @param caller the number to be shown
     */
    public Introduction introduce(Presented said, IdentityRules calling, DialString caller) {
        boolean withheld = calling.honoursPrivacy && PrivacyWish.withholds(said.privacy());
        Optional<DialString> to = keepsTo ? said.to() : Optional.empty();
        if (withheld && (privacy == PrivacyMode.NONE || privacy == PrivacyMode.NONE_VALUE)) {
            return new Introduction(
                    Party.ANONYMOUS, to, told(false), Optional.empty(), Optional.empty(), Optional.empty());
        }
        Party shown = display ? Party.of(caller).named(calling.name(said)) : Party.of(caller);
        return new Introduction(
                shown,
                to,
                told(calling.honoursPrivacy && !said.privacy().isEmpty())
                        .map(word -> word.isEmpty() ? PrivacyWish.text(said.privacy()) : word),
                identity(asserted, said.asserted(), shown),
                identity(preferred, said.preferred(), shown),
                remoteParty ? Optional.of(shown) : Optional.empty());
    }

    /** The Privacy header; the empty word stands for what the caller said. */
    private Optional<String> told(boolean wished) {
        return switch (privacy) {
            case NONE -> Optional.empty();
            case PASSTHROUGH -> wished ? Optional.of("") : Optional.empty();
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
