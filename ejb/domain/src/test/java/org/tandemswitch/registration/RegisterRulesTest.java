package org.tandemswitch.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tandemswitch.registration.SamplePhones.NOON;
import static org.tandemswitch.registration.SamplePhones.aBinding;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tandemswitch.gateway.IpAddress;
import org.tandemswitch.gateway.SourceAddress;
import org.tandemswitch.gateway.Transport;
import org.tandemswitch.number.DialString;
import org.tandemswitch.parameter.ParameterSet;

class RegisterRulesTest {
    private static final String SOURCE = "198.51.100.7";
    private static final String A = "sip:1001@10.0.0.1";
    private static final String B = "sip:1001@10.0.0.2";

    private final RegisterRules rules = RegisterRules.of(ParameterSet.STANDARD);
    private final RegisterRules keeping = new RegisterRules(rules.lifetimes(), false);

    @Test
    void binds_each_contact() {
        assertThat(accepted(rules.decide(List.of(), wish("id", 1, A, B), NOON)))
                .extracting(Binding::contact)
                .containsExactly(A, B);
    }

    @Test
    void tells_what_is_bound_when_asked_for_nothing() {
        Binding known = aBinding("1001", A).bound();

        assertThat(accepted(rules.decide(List.of(known), wish("other", 1), NOON)))
                .containsExactly(known);
    }

    @Test
    void refresh_keeps_the_time_of_the_first_registration() {
        Binding known = aBinding("1001", A).by("id", 1).bound();

        List<Binding> refreshed = accepted(rules.decide(List.of(known), wish("id", 2, A), NOON.plusSeconds(60)));

        assertThat(refreshed).singleElement().satisfies(binding -> {
            assertThat(binding.since()).isEqualTo(NOON);
            assertThat(binding.expiresAt()).isEqualTo(NOON.plusSeconds(360));
        });
    }

    @Test
    void contact_that_expires_at_once_is_taken_back() {
        Binding a = aBinding("1001", A).by("id", 1).bound();
        Binding b = aBinding("1001", B).by("id", 1).bound();
        WantedContact gone = new WantedContact(A, "10.0.0.1", Optional.of("0"));

        assertThat(accepted(rules.decide(List.of(a, b), wish("id", 2, List.of(gone)), NOON)))
                .containsExactly(b);
    }

    @Test
    void star_takes_back_everything() {
        Binding a = aBinding("1001", A).bound();
        Binding b = aBinding("1001", B).bound();

        assertThat(accepted(rules.decide(List.of(a, b), star("0"), NOON))).isEmpty();
    }

    @Test
    void star_needs_an_expiry_of_zero() {
        assertThat(rules.decide(List.of(), star("60"), NOON)).isEqualTo(refused(RegisterRefusal.STAR_MISUSED));
    }

    @ParameterizedTest
    @CsvSource({"5, 4", "5, 5"})
    void refuses_what_is_older_than_what_is_known_of_the_same_registration(long known, long told) {
        Binding binding = aBinding("1001", A).by("id", known).bound();

        assertThat(rules.decide(List.of(binding), wish("id", told, A), NOON))
                .isEqualTo(refused(RegisterRefusal.OUT_OF_ORDER));
    }

    @Test
    void another_registration_pushes_the_old_one_out() {
        Binding old = aBinding("1001", A).by("old", 9).bound();

        assertThat(accepted(rules.decide(List.of(old), wish("new", 1, B), NOON)))
                .extracting(Binding::contact)
                .containsExactly(B);
    }

    @Test
    void another_registration_is_refused_while_the_old_one_lives_and_replacing_is_off() {
        Binding old = aBinding("1001", A).by("old", 9).bound();

        assertThat(keeping.decide(List.of(old), wish("new", 1, B), NOON))
                .isEqualTo(refused(RegisterRefusal.ALREADY_REGISTERED));
        assertThat(accepted(keeping.decide(List.of(old), wish("new", 1, B), old.expiresAt())))
                .extracting(Binding::contact)
                .containsExactly(B);
    }

    @Test
    void device_that_lost_its_memory_may_bind_its_contact_again_while_replacing_is_off() {
        Binding old = aBinding("1001", A).by("before the power cut", 9).bound();

        assertThat(accepted(keeping.decide(List.of(old), wish("after", 1, A), NOON)))
                .extracting(Binding::callId)
                .containsExactly("after");
    }

    @Test
    @DisplayName("PS-05: with replacing off, a device elsewhere takes nothing away, though its contact reads the same")
    void device_elsewhere_takes_nothing_away_while_replacing_is_off() {
        Binding known = aBinding("1001", A).at("203.0.113.9", 9).by("old", 9).bound();
        WantedContact gone = new WantedContact(A, "10.0.0.1", Optional.of("0"));

        for (RegisterWish wish : List.of(wish("new", 1, A), wish("new", 1, List.of(gone)), star("0"))) {
            assertThat(keeping.decide(List.of(known), wish, NOON))
                    .isEqualTo(refused(RegisterRefusal.ALREADY_REGISTERED));
            assertThat(accepted(rules.decide(List.of(known), wish, NOON))).doesNotContain(known);
        }
    }

    @Test
    void device_that_lost_its_memory_may_take_everything_back_while_replacing_is_off() {
        Binding old = aBinding("1001", A).by("before the power cut", 9).bound();

        assertThat(accepted(keeping.decide(List.of(old), star("0"), NOON))).isEmpty();
    }

    @Test
    void too_many_contacts_bind_none() {
        String[] thousand =
                IntStream.range(0, 1000).mapToObj(i -> "sip:1001@10.0.0." + i).toArray(String[]::new);

        assertThat(rules.decide(List.of(), wish("id", 1, thousand), NOON))
                .isEqualTo(refused(RegisterRefusal.TOO_MANY_CONTACTS));
    }

    @ParameterizedTest(name = "NK-04: sent by {0}, contact {1}, path {2}: behind NAT {3}")
    @CsvSource({
        "198.51.100.7, 198.51.100.7, '', false",
        "10.0.0.1, 198.51.100.7, '', true",
        "198.51.100.7, 10.0.0.1, '', true",
        "10.0.0.1, 10.0.0.1, '', true",
        "phone.invalid, phone.invalid, '', true",
        "10.0.0.1, 10.0.0.1, <sip:edge;lr>, false",
    })
    void knows_a_phone_behind_nat(String sentBy, String contactHost, String path, boolean nat) {
        RegisterWish wish = new RegisterWish(
                new DialString("1001"),
                List.of(new WantedContact("sip:1001@" + contactHost, contactHost, Optional.empty())),
                false,
                Optional.empty(),
                "id",
                1,
                sentBy,
                path.isEmpty() ? List.of() : List.of(path),
                new SourceAddress(new IpAddress(SOURCE), 4000),
                new SourceAddress(new IpAddress("192.0.2.1"), 5060),
                Transport.UDP,
                "");

        assertThat(accepted(rules.decide(List.of(), wish, NOON)))
                .singleElement()
                .satisfies(binding -> {
                    assertThat(binding.behindNat()).isEqualTo(nat);
                    assertThat(Duration.between(NOON, binding.expiresAt()))
                            .isEqualTo(Duration.ofSeconds(nat ? 300 : 3600));
                });
    }

    @Test
    @DisplayName("NK-03, NK-04: a phone on a connection needs no datagrams")
    void only_datagrams_keep_ways_open_that_datagrams_go() {
        assertThat(aBinding("1001", A).bound().needsKeepAlive()).isTrue();
        assertThat(aBinding("1001", A).over(Transport.TCP).bound().needsKeepAlive())
                .isFalse();
        assertThat(aBinding("1001", A).inTheOpen().bound().needsKeepAlive()).isFalse();
    }

    private static RegisterOutcome refused(RegisterRefusal reason) {
        return new RegisterOutcome.Refused(reason);
    }

    private static List<Binding> accepted(RegisterOutcome outcome) {
        return outcome.fold(RegisterOutcome.Accepted::bindings, refused -> {
            throw new AssertionError(refused);
        });
    }

    private static RegisterWish wish(String callId, long cseq, String... contacts) {
        return wish(
                callId,
                cseq,
                List.of(contacts).stream()
                        .map(uri -> new WantedContact(uri, uri.substring(uri.indexOf('@') + 1), Optional.empty()))
                        .toList());
    }

    private static RegisterWish wish(String callId, long cseq, List<WantedContact> contacts) {
        return wish(callId, cseq, contacts, false, Optional.empty());
    }

    private static RegisterWish star(String expires) {
        return wish("star", 1, List.of(), true, Optional.of(expires));
    }

    private static RegisterWish wish(
            String callId, long cseq, List<WantedContact> contacts, boolean star, Optional<String> expires) {
        return new RegisterWish(
                new DialString("1001"),
                contacts,
                star,
                expires,
                callId,
                cseq,
                "10.0.0.1",
                List.of(),
                new SourceAddress(new IpAddress(SOURCE), 4000),
                new SourceAddress(new IpAddress("192.0.2.1"), 5060),
                Transport.UDP,
                "Sample Phone 1.0");
    }
}
