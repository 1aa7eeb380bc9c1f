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
                Optional.of(party("Remote", "4004")),
                privacy,
                Optional.of(new DialString("500")),
                Optional.of(new DialString("600")),
                List.of(
                        new Diversion(new DialString("700"), DiversionReason.USER_BUSY),
                        new Diversion(new DialString("800"), DiversionReason.UNKNOWN)));
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
}
