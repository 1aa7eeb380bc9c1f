package org.tandemswitch.interworking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tandemswitch.number.DialString;
import org.tandemswitch.option.Peculiarities;
import org.tandemswitch.option.Peer;
import org.tandemswitch.parameter.ParameterSet;

class IdentityRulesTest {
    private static final DialString CALLER = new DialString("1001");
    private static final Presented SAID = said(Set.of());
    private static final Presented SHY = said(Set.of(PrivacyWish.ID, PrivacyWish.CRITICAL));

    private static Presented said(Set<PrivacyWish> privacy) {
        return new Presented(
                party("+1 (77)", "1001"),
                Optional.of(party("Asserted", "2002")),
                Optional.of(party("Preferred", "3003")),
                RemoteParty.caller(List.of("<sip:900@x>;party=called", "Remote <sip:4004@x>")),
                privacy,
                Optional.of(new DialString("500")),
                Optional.of(new DialString("600")),
                List.of(
                        new Diversion(new DialString("700"), DiversionReason.USER_BUSY),
                        new Diversion(new DialString("800"), DiversionReason.UNKNOWN)));
    }

    /** Somebody who is anonymous in From. */
    private static Presented hidden(Optional<Party> asserted, List<String> remoteParty, PrivacyWish... privacy) {
        return new Presented(
                party("Anonymous", "anonymous"),
                asserted,
                Optional.empty(),
                RemoteParty.caller(remoteParty),
                Set.of(privacy),
                Optional.empty(),
                Optional.empty(),
                List.of());
    }

    private static Party party(String name, String number) {
        return new Party(name, Optional.of(new DialString(number)));
    }

    private static IdentityRules rules(Peer peer, String... chosen) {
        Map<String, String> options = new TreeMap<>();
        for (int at = 0; at < chosen.length; at += 2) {
            options.put(chosen[at], chosen[at + 1]);
        }
        return Dialect.of(peer, new Peculiarities(new TreeMap<>(options)), ParameterSet.STANDARD)
                .identity();
    }

    private static Introduction introduce(Presented said, String... chosen) {
        return rules(Peer.VENDOR, chosen).introduce(said, rules(Peer.CLIENT), CALLER);
    }

    private static List<String> lines(Introduction introduction) {
        return introduction.headers("us.example", "").stream()
                .map(line -> line.name() + ": " + line.value())
                .toList();
    }

    @ParameterizedTest
    @DisplayName("SI-13 the caller is taken from where the client writes it")
    @CsvSource({"from, 1001", "display, +177", "asserted, 2002", "preferred, 3003", "remote-party-id, 4004"})
    void takes_the_caller_from_its_field(String field, String number) {
        assertThat(rules(Peer.CLIENT, "callerField", field).caller(SAID).value())
                .isEqualTo(number);
    }

    @Test
    @DisplayName("SI-13 From counts where the field of the client is missing")
    void falls_back_on_from() {
        Presented bare = new Presented(
                party("", "1001"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Set.of(),
                Optional.empty(),
                Optional.empty(),
                List.of());

        assertThat(rules(Peer.CLIENT, "callerField", "asserted").caller(bare)).isEqualTo(CALLER);
        assertThat(rules(Peer.CLIENT).caller(Presented.NOTHING)).isEqualTo(DialString.ANONYMOUS);
    }

    @ParameterizedTest
    @DisplayName("SI-13 the called number is taken from where the client writes it")
    @CsvSource({"request, 500", "to, 600", "diversion, 700"})
    void takes_the_callee_from_its_field(String field, String number) {
        assertThat(rules(Peer.CLIENT, "calleeField", field).callee(SAID)).contains(new DialString(number));
    }

    @Test
    @DisplayName("SI-11 by default nothing but the number and the wish for privacy passes")
    void passes_little_by_default() {
        assertThat(introduce(SAID)).isEqualTo(Introduction.of(CALLER));
        assertThat(lines(introduce(SHY))).containsExactly("Privacy: id;critical");
    }

    @Test
    @DisplayName("SI-11 a vendor that is not told of the wish for privacy is not told who calls")
    void withholds_the_caller_where_privacy_is_not_passed_on() {
        Introduction introduction = introduce(SHY, "privacy", "none", "asserted", "caller", "remoteParty", "On");

        assertThat(introduction.isAnonymous()).isTrue();
        assertThat(introduction.caller()).isEqualTo(DialString.ANONYMOUS);
        assertThat(lines(introduction)).isEmpty();
    }

    @Test
    @DisplayName("SI-11 the wish for privacy of a client may be ignored")
    void ignores_the_wish_where_it_does_not_count() {
        Introduction introduction =
                rules(Peer.VENDOR).introduce(SHY, rules(Peer.CLIENT, "honoursPrivacy", "Off"), CALLER);

        assertThat(introduction).isEqualTo(Introduction.of(CALLER));
    }

    @Test
    @DisplayName("SI-11 a phone does not see a caller that wants to stay unknown")
    void withholds_the_caller_from_phones() {
        assertThat(rules(Peer.PHONE).introduce(SHY, rules(Peer.CLIENT), CALLER).isAnonymous())
                .isTrue();
    }

    @Test
    @DisplayName("SI-11 identity headers carry what came in, or the caller")
    void writes_identity_headers() {
        assertThat(lines(introduce(SAID, "asserted", "pass", "preferred", "pass")))
                .containsExactly(
                        "P-Asserted-Identity: \"Asserted\" <sip:2002@us.example>",
                        "P-Preferred-Identity: \"Preferred\" <sip:3003@us.example>");
        assertThat(lines(introduce(SAID, "asserted", "caller", "display", "On", "remoteParty", "On")))
                .containsExactly(
                        "P-Asserted-Identity: \"+1 (77)\" <sip:1001@us.example>",
                        "Remote-Party-ID: \"+1 (77)\" <sip:1001@us.example>;party=calling;screen=yes;privacy=off");
    }

    @ParameterizedTest
    @DisplayName("SI-11 what the Privacy header says")
    @CsvSource({"id, Privacy: id", "none-value, Privacy: none"})
    void writes_privacy(String mode, String line) {
        assertThat(lines(introduce(SAID, "privacy", mode))).containsExactly(line);
    }

    @Test
    @DisplayName("SI-11 Remote-Party-ID says privacy=full of a caller that wants to stay unknown")
    void marks_remote_party() {
        assertThat(lines(introduce(SHY, "remoteParty", "On")))
                .contains("Remote-Party-ID: <sip:1001@us.example>;party=calling;screen=yes;privacy=full");
    }

    @ParameterizedTest
    @DisplayName("SI-11 Remote-Party-ID says privacy=off of a caller whose wishes are others")
    @CsvSource({"HISTORY", "CRITICAL"})
    void does_not_mark_remote_party(PrivacyWish wish) {
        assertThat(lines(introduce(said(Set.of(wish)), "remoteParty", "On")))
                .contains("Remote-Party-ID: <sip:1001@us.example>;party=calling;screen=yes;privacy=off");
    }

    @ParameterizedTest
    @DisplayName("SI-11 SI-13 a caller taken from Remote-Party-ID is kept back as it says")
    @CsvSource({"full, true", "uri-network, true", "off, false", "name, false"})
    void heeds_the_privacy_of_remote_party(String word, boolean withheld) {
        Presented said = hidden(
                Optional.empty(), List.of("<sip:9@x>;party=called", "Ann <sip:1001@x>;party=calling;privacy=" + word));
        IdentityRules calling = rules(Peer.CLIENT, "callerField", "remote-party-id");

        Introduction untold = rules(Peer.VENDOR, "privacy", "none").introduce(said, calling, CALLER);
        Introduction told = rules(Peer.VENDOR, "remoteParty", "On").introduce(said, calling, CALLER);

        assertThat(calling.caller(said)).isEqualTo(CALLER);
        assertThat(untold.isAnonymous()).isEqualTo(withheld);
        assertThat(told.privacy().isPresent()).isEqualTo(withheld);
        assertThat(lines(told)).anyMatch(line -> line.endsWith(withheld ? "privacy=full" : "privacy=off"));
    }

    @Test
    @DisplayName("SI-11 a name that Remote-Party-ID keeps back is not told, and no other in its place")
    void heeds_the_privacy_of_a_name() {
        Presented said = hidden(Optional.empty(), List.of("Ann <sip:1001@x>;privacy=name"));
        IdentityRules vendor = rules(Peer.VENDOR, "display", "On");

        assertThat(vendor.introduce(said, rules(Peer.CLIENT, "callerField", "remote-party-id"), CALLER)
                        .from())
                .isEqualTo(Party.of(CALLER));
    }

    @Test
    @DisplayName("SI-11 a caller who is anonymous in From stays so, and only those who are trusted find the number")
    void stays_anonymous_in_from() {
        Presented said = hidden(Optional.of(party("", "1001")), List.of(), PrivacyWish.ID);
        IdentityRules calling = rules(Peer.CLIENT, "callerField", "asserted");

        Introduction told = rules(Peer.VENDOR, "asserted", "pass").introduce(said, calling, CALLER);

        assertThat(told.isAnonymous()).isTrue();
        assertThat(told.namesNobody()).isFalse();
        assertThat(rules(Peer.VENDOR).introduce(said, calling, CALLER).from()).isEqualTo(Party.of(CALLER));
        assertThat(told.caller()).isEqualTo(CALLER);
        assertThat(lines(told)).containsExactly("Privacy: id", "P-Asserted-Identity: <sip:1001@us.example>");
        assertThat(rules(Peer.VENDOR)
                        .introduce(hidden(Optional.of(party("", "1001")), List.of()), calling, CALLER)
                        .from())
                .isEqualTo(Party.of(CALLER));
    }

    @Test
    @DisplayName("SI-11 CP-01 a number of a pool is shown whatever the caller hides")
    void shows_the_number_of_a_pool() {
        Presented said = hidden(Optional.of(party("", "2002")), List.of(), PrivacyWish.ID);

        assertThat(rules(Peer.VENDOR)
                        .introduce(said.unnamed(), rules(Peer.CLIENT, "callerField", "asserted"), CALLER)
                        .from())
                .isEqualTo(Party.of(CALLER));
    }

    @Test
    @DisplayName("SI-08 SI-11 who forwarded a call and wants to stay unknown is named where the wish is told")
    void withholds_forwarders() {
        Presented said = said(Set.of(PrivacyWish.HISTORY));
        IdentityRules calling = rules(Peer.CLIENT);

        assertThat(rules(Peer.VENDOR).forwarders(said, calling))
                .containsExactly(
                        new Diversion(new DialString("700"), DiversionReason.USER_BUSY, true),
                        new Diversion(new DialString("800"), DiversionReason.UNKNOWN, true));
        assertThat(rules(Peer.VENDOR, "privacy", "none").forwarders(said, calling))
                .containsExactly(
                        new Diversion(DialString.ANONYMOUS, DiversionReason.USER_BUSY),
                        new Diversion(DialString.ANONYMOUS, DiversionReason.UNKNOWN));
        assertThat(rules(Peer.VENDOR, "privacy", "none").forwarders(said, rules(Peer.CLIENT, "honoursPrivacy", "Off")))
                .isEqualTo(said.diversions());
        assertThat(rules(Peer.VENDOR, "privacy", "none").forwarders(SAID, calling))
                .isEqualTo(SAID.diversions());
    }

    @Test
    @DisplayName("RFC 3261 a hash is escaped in an address")
    void escapes_what_may_not_stand_in_an_address() {
        Introduction introduction =
                rules(Peer.VENDOR, "asserted", "caller").introduce(SAID, rules(Peer.CLIENT), new DialString("*67#1"));

        assertThat(lines(introduction)).containsExactly("P-Asserted-Identity: <sip:*67%231@us.example>");
    }

    @Test
    void to_keeps_its_number_where_wanted() {
        assertThat(introduce(SAID, "keepsTo", "On").to()).contains(new DialString("600"));
        assertThat(introduce(SAID).to()).isEmpty();
    }

    @Test
    void reads_privacy_whatever_its_case_and_leaves_out_what_nobody_knows() {
        assertThat(PrivacyWish.parse(List.of("ID ; critical;x-evil", "user")))
                .containsExactlyInAnyOrder(PrivacyWish.ID, PrivacyWish.CRITICAL, PrivacyWish.USER);
    }

    @Test
    @DisplayName("SI-11 who wants privacy in words that nobody knows wants it anyway")
    void counts_unknown_words_as_a_wish() {
        assertThat(PrivacyWish.parse(List.of("secret"))).containsExactly(PrivacyWish.ID);
        assertThat(PrivacyWish.parse(List.of("id;"))).containsExactly(PrivacyWish.ID);
        assertThat(PrivacyWish.parse(List.of("none, x-evil"))).containsExactly(PrivacyWish.NONE);
        assertThat(PrivacyWish.parse(List.of("", " ; "))).isEmpty();
    }
}
