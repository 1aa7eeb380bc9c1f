package org.tandemswitch.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tandemswitch.registration.SamplePhones.aBinding;
import static org.tandemswitch.registration.SamplePhones.aPhone;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tandemswitch.call.CallAttempt;
import org.tandemswitch.call.CallId;
import org.tandemswitch.call.CallPlan;
import org.tandemswitch.call.EndReason;
import org.tandemswitch.digest.DigestSecret;
import org.tandemswitch.directory.Directory;
import org.tandemswitch.directory.Entry;
import org.tandemswitch.directory.NumberSet;
import org.tandemswitch.gateway.ClientAccount;
import org.tandemswitch.gateway.GatewayId;
import org.tandemswitch.gateway.GatewayRef;
import org.tandemswitch.gateway.IpAddress;
import org.tandemswitch.gateway.MappingGateway;
import org.tandemswitch.gateway.OwnRules;
import org.tandemswitch.gateway.RoutingGateway;
import org.tandemswitch.gateway.SipTarget;
import org.tandemswitch.gateway.SourceAddress;
import org.tandemswitch.gateway.SourceRange;
import org.tandemswitch.gateway.Transport;
import org.tandemswitch.interworking.Party;
import org.tandemswitch.interworking.Presented;
import org.tandemswitch.number.DialString;
import org.tandemswitch.number.NumberPrefix;
import org.tandemswitch.option.Peculiarities;
import org.tandemswitch.option.Peer;
import org.tandemswitch.parameter.ParameterSet;
import org.tandemswitch.rate.Price;
import org.tandemswitch.rate.Rate;
import org.tandemswitch.rate.RateSheet;
import org.tandemswitch.registration.Binding;
import org.tandemswitch.registration.Caller;
import org.tandemswitch.registration.Phone;
import org.tandemswitch.registration.PhoneId;
import org.tandemswitch.registration.PhoneLock;
import org.tandemswitch.registration.PhoneTable;
import org.tandemswitch.registration.Reach;
import org.tandemswitch.routing.Moment;
import org.tandemswitch.routing.SourceTable;
import org.tandemswitch.timer.SessionTerms;

class AdmissionRulesTest {
    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
    private static final MappingGateway UNTIMED_CLIENT = new MappingGateway(
            new GatewayId(2),
            "untimed",
            List.of(SourceRange.parse("192.0.2.3").orElseThrow()),
            Optional.empty(),
            false,
            false);
    private static final Phone UNTIMED_PHONE =
            new Phone(new PhoneId(3), new DialString("1003"), aPhone("1003").secret(), PhoneLock.NONE, false);

    private static final RoutingGateway VENDOR = new RoutingGateway(
            new GatewayId(3),
            "vendor",
            List.of(new NumberPrefix("44")),
            new SipTarget("192.0.2.9", 5060, Transport.UDP),
            0,
            OwnRules.NONE,
            false);

    private final AdmissionRules rules = rules(
            List.of(client("client", "192.0.2.1", false), client("locked", "192.0.2.2", true), UNTIMED_CLIENT),
            List.of(aPhone("1001"), aPhone("1002", PhoneLock.BOTH), UNTIMED_PHONE));

    private static AdmissionRules rules(List<MappingGateway> clients, List<Phone> phones) {
        return AdmissionRules.of(
                NOW,
                SourceTable.of(clients),
                PhoneTable.of(phones),
                new PeerRules.Peers(clients, List.of(VENDOR), phones, ParameterSet.STANDARD));
    }

    @Test
    @DisplayName("GS-17 a vendor that asked to be left alone is no candidate")
    void refuses_when_the_only_vendor_is_not_to_be_asked_now() {
        Moment offline = Moment.quiet().without(VENDOR.id());

        Admission.Refused refused = (Admission.Refused) rules.decide(attempt("192.0.2.1", "4420"), offline);

        assertThat(refused.reason()).isEqualTo(EndReason.VENDOR_OFFLINE);
        assertThat(refused.client()).contains(new GatewayRef(new GatewayId(1), "client"));
    }

    @Test
    void grants_a_call_of_a_known_client_to_a_number_with_a_route() {
        Admission admission = rules.decide(attempt("192.0.2.1", "4420"), Moment.quiet());

        assertThat(admission).isInstanceOfSatisfying(Admission.Granted.class, granted -> {
            assertThat(granted.plan().client().name()).isEqualTo("client");
            assertThat(granted.plan().legs())
                    .singleElement()
                    .satisfies(leg -> assertThat(leg.vendor().name()).isEqualTo("vendor"));
        });
    }

    @Test
    void grants_a_call_of_a_phone_like_that_of_a_client() {
        Admission admission = rules.decide(attempt("192.0.2.77", "4420"), caller(aPhone("1001")), Moment.quiet());

        assertThat(admission).isInstanceOfSatisfying(Admission.Granted.class, granted -> assertThat(
                        granted.plan().client().name())
                .isEqualTo("1001"));
    }

    @Test
    @DisplayName("AU-07 the call of a client with a password is its own wherever it comes from, and needs the proof")
    void grants_a_call_of_a_client_that_has_proved_to_be_it() {
        ClientAccount account = new ClientAccount("trunk", DigestSecret.of("trunk", "tandem", "secret of it"));
        MappingGateway trunk = new MappingGateway(
                new GatewayId(7),
                "trunk",
                List.of(SourceRange.parse("192.0.2.1").orElseThrow()),
                Optional.of(account),
                Optional.empty(),
                true,
                Peculiarities.NONE,
                false);
        AdmissionRules proving = rules(List.of(trunk), List.of());

        CallPlan plan = plan(
                proving.decide(attempt("192.0.2.77", "4420"), new Caller.OfClient(trunk, account), Moment.quiet()));

        assertThat(plan.client()).isEqualTo(trunk.ref());
        assertThat(proving.decide(attempt("192.0.2.1", "4420"), Moment.quiet())).isEqualTo(Admission.Refused.STRANGER);
    }

    @Test
    void refuses_a_call_of_a_locked_phone_and_records_it() {
        assertThat(rules.decide(attempt("192.0.2.77", "4420"), caller(aPhone("1002", PhoneLock.BOTH)), Moment.quiet()))
                .isInstanceOfSatisfying(Admission.Refused.class, refused -> {
                    assertThat(refused.reason()).isEqualTo(EndReason.PHONE_LOCKED);
                    assertThat(refused.client()).contains(aPhone("1002").ref());
                });
    }

    @Test
    @DisplayName("ST-23 each leg of a plan has a session timer, unless its gateway or phone may not")
    void plans_session_timers() {
        Binding binding = aBinding("1003", "sip:1003@10.0.0.1").bound();

        CallPlan usual = plan(rules.decide(attempt("192.0.2.1", "4420"), Moment.quiet()));
        CallPlan ofClient = plan(rules.decide(attempt("192.0.2.3", "4420"), Moment.quiet()));
        CallPlan ofPhone = plan(rules.decide(attempt("192.0.2.77", "4420"), caller(UNTIMED_PHONE), Moment.quiet()));
        CallPlan toPhone =
                plan(rules.decide(attempt("192.0.2.1", "1003"), Moment.quiet().reaching(binding)));

        assertThat(usual.session().timer()).isTrue();
        assertThat(usual.legs().get(0).rules().sessionTimer()).isTrue();
        assertThat(ofClient.session().timer()).isFalse();
        assertThat(ofClient.legs().get(0).rules().sessionTimer()).isTrue();
        assertThat(ofPhone.session().timer()).isFalse();
        assertThat(toPhone.session().timer()).isTrue();
        assertThat(toPhone.legs().get(0).rules().sessionTimer()).isFalse();
    }

    @Test
    @DisplayName("ST-05 ST-23 only a caller that may have a session timer is asked for a longer one")
    void asks_for_a_longer_timer() {
        assertThat(rules.longerSession(asking("192.0.2.1"))).contains(Duration.ofSeconds(90));
        assertThat(rules.longerSession(asking("192.0.2.3"))).isEmpty();
        assertThat(rules.longerSession(asking("192.0.2.77"), caller(aPhone("1001"))))
                .contains(Duration.ofSeconds(90));
        assertThat(rules.longerSession(asking("192.0.2.77"), caller(UNTIMED_PHONE)))
                .isEmpty();
    }

    @Test
    void plans_a_leg_for_each_binding_of_the_called_phone() {
        Binding one =
                aBinding("1001", "sip:1001@10.0.0.1").at("198.51.100.1", 4001).bound();
        Binding two =
                aBinding("1001", "sip:1001@10.0.0.2").at("198.51.100.2", 4002).bound();

        Admission admission =
                rules.decide(attempt("192.0.2.1", "1001"), Moment.quiet().reaching(one, two));

        assertThat(admission).isInstanceOfSatisfying(Admission.Granted.class, granted -> assertThat(
                        granted.plan().legs())
                .extracting(leg -> leg.reach().map(Reach::contact))
                .containsExactly(Optional.of("sip:1001@10.0.0.1"), Optional.of("sip:1001@10.0.0.2")));
    }

    @Test
    void refuses_a_call_to_a_phone_that_is_not_registered() {
        assertThat(rules.decide(attempt("192.0.2.1", "1001"), Moment.quiet()))
                .isInstanceOfSatisfying(Admission.Refused.class, refused -> assertThat(refused.reason())
                        .isEqualTo(EndReason.NOT_REGISTERED));
    }

    @Test
    void refuses_a_call_to_a_phone_that_may_not_be_called() {
        assertThat(rules.decide(attempt("192.0.2.1", "1002"), Moment.quiet()))
                .isInstanceOfSatisfying(Admission.Refused.class, refused -> assertThat(refused.reason())
                        .isEqualTo(EndReason.PHONE_LOCKED));
    }

    @Test
    void refuses_an_unknown_source_and_leaves_no_record() {
        assertThat(rules.decide(attempt("192.0.2.77", "4420"), Moment.quiet())).isEqualTo(Admission.Refused.STRANGER);
    }

    @Test
    void refuses_a_locked_client() {
        assertThat(reason(attempt("192.0.2.2", "4420"))).isEqualTo(EndReason.GATEWAY_LOCKED);
    }

    @Test
    void refuses_a_number_without_a_route_and_leaves_a_record() {
        CallAttempt attempt = attempt("192.0.2.1", "33");

        Admission.Refused refused = (Admission.Refused) rules.decide(attempt, Moment.quiet());

        assertThat(refused.reason()).isEqualTo(EndReason.NO_ROUTE);
        assertThat(refused.cdr(attempt, "n1", NOW)).hasValueSatisfying(cdr -> {
            assertThat(cdr.vendorsTried()).isZero();
            assertThat(cdr.holdTime()).isZero();
        });
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @DisplayName("C01 C02 C18 C19 each refusal has its own reason")
    @CsvSource({
        "account=locked, 4420, ACCOUNT_LOCKED",
        "account=below, 4420, ACCOUNT_LOCKED",
        "account=old, 4420, ACCOUNT_EXPIRED",
        "memo=none, 4499, CALLEE_FORBIDDEN",
        "memo=none, +4499, CALLEE_FORBIDDEN",
        "calleeRewriting=00 >, 004499, CALLEE_FORBIDDEN",
        "callerRewriting=1001 > 4488, 4499, CALLEE_FORBIDDEN",
        "calleesForbidden=442, +4420, CALLEE_NOT_ALLOWED",
        "calleeBlacklists=some, 4488, CALLEE_NOT_ALLOWED",
        "callerBlacklists=some, 4420, CALLER_NOT_ALLOWED",
        "pairs=10 49, 4420, PAIR_NOT_ALLOWED",
        "callLevel=domestic, 4420, CALL_LEVEL",
        "groups=full, 4420, NO_SHARED_LINE",
        "groups=slow, 4420, TOO_MANY_CALLS_A_SECOND",
        "account=full, 4420, NO_SHARED_LINE",
        "linesByHours=thu 00:00-24:00 = 0, 4420, NO_FREE_LINE",
        "rateGroup=retail, 4420, NO_RATE",
        "calleeKinds=mobile, 4420, CALLEE_NOT_ALLOWED",
        "callerKinds=fixed, 4420, CALLER_NOT_ALLOWED",
        "cities=same, 4420, PAIR_NOT_ALLOWED",
        "ourPhones=only, 4420, CALLEE_NOT_ALLOWED",
        "account=sold, 4420, NO_RATE",
    })
    void each_refusal_has_its_reason(String option, String callee, EndReason reason) {
        Directory directory = Directory.of(
                List.of(
                        entry(1, Peer.ACCOUNT, "locked", "accountLocked=On"),
                        entry(2, Peer.ACCOUNT, "below", "agent=locked"),
                        entry(3, Peer.ACCOUNT, "old", "expires=2025-12-31"),
                        entry(4, Peer.ACCOUNT, "full", "lines=0"),
                        entry(5, Peer.GROUP, "full", "lines=0"),
                        entry(6, Peer.GROUP, "slow", "callsPerSecond=0"),
                        entry(7, Peer.LIST, "premium", "listUse=no-callees"),
                        entry(8, Peer.LIST, "some", "listUse=named"),
                        entry(9, Peer.AREA, "land", "areaPrefixes=49"),
                        entry(10, Peer.RATES, "retail", "memo=rates"),
                        entry(11, Peer.ACCOUNT, "sold", "rateGroup=retail")),
                new Directory.Contents(
                        list -> NumberSet.of(
                                (list.id() == 7 ? Stream.of("4499") : Stream.of("4488", "1001")).map(DialString::new)),
                        group -> RateSheet.of(
                                Stream.of(new Rate("49", Price.parse("0.1").orElseThrow(), "", false)))));
        MappingGateway choosing = new MappingGateway(
                new GatewayId(1),
                "choosing",
                List.of(SourceRange.parse("192.0.2.1").orElseThrow()),
                Optional.empty(),
                Optional.empty(),
                true,
                options(option),
                false);
        AdmissionRules strict = AdmissionRules.of(
                NOW,
                SourceTable.of(List.of(choosing)),
                PhoneTable.of(List.of()),
                new PeerRules.Peers(List.of(choosing), List.of(VENDOR), List.of(), directory, ParameterSet.STANDARD));

        Admission decided =
                strict.decide(attempt("192.0.2.1", callee), Moment.quiet().at("2026-01-01T00:00:00"));

        assertThat(decided).isInstanceOfSatisfying(Admission.Refused.class, refused -> assertThat(refused.reason())
                .isEqualTo(reason));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @DisplayName("C18 where a number is, is asked after the client's rewriting, in the form that areas know")
    @CsvSource({"fixed, false", "mobile, true"})
    void knows_places_after_rewriting(String kinds, boolean refused) {
        MappingGateway client = new MappingGateway(
                new GatewayId(1),
                "abroad",
                List.of(SourceRange.parse("192.0.2.1").orElseThrow()),
                Optional.empty(),
                Optional.empty(),
                true,
                new Peculiarities(new TreeMap<>(Map.of("calleeRewriting", "00 > ", "calleeKinds", kinds))),
                false);
        Entry area = new Entry(
                1,
                Peer.AREA,
                "London",
                new Peculiarities(new TreeMap<>(Map.of("areaPrefixes", "4420", "areaLine", "fixed"))),
                0,
                "",
                NOW);
        AdmissionRules abroad = AdmissionRules.of(
                NOW,
                SourceTable.of(List.of(client)),
                PhoneTable.of(List.of()),
                new PeerRules.Peers(
                        List.of(client),
                        List.of(VENDOR),
                        List.of(),
                        Directory.of(List.of(area), Directory.Contents.NONE),
                        ParameterSet.STANDARD));

        Admission decided = abroad.decide(attempt("192.0.2.1", "004420"), Moment.quiet());

        assertThat(decided instanceof Admission.Refused).isEqualTo(refused);
    }

    @Test
    @DisplayName("SI-11 RFC 3325 what a phone asserts is not passed on, what a client asserts is")
    void passes_on_no_assertion_of_a_phone() {
        RoutingGateway trusting = new RoutingGateway(
                VENDOR.id(),
                VENDOR.name(),
                VENDOR.prefixes(),
                VENDOR.target(),
                0,
                Optional.empty(),
                OwnRules.NONE,
                options("asserted=pass"),
                false);
        MappingGateway client = client("client", "192.0.2.1", false);
        Phone phone = aPhone("1001");
        AdmissionRules passing = AdmissionRules.of(
                NOW,
                SourceTable.of(List.of(client)),
                PhoneTable.of(List.of(phone)),
                new PeerRules.Peers(List.of(client), List.of(trusting), List.of(phone), ParameterSet.STANDARD));
        Party somebody = Party.of(new DialString("2002"));

        assertThat(asserted(passing.decide(asserting(somebody), caller(phone), Moment.quiet())))
                .isEmpty();
        assertThat(asserted(passing.decide(asserting(somebody), Moment.quiet())))
                .contains(somebody);
    }

    private static Optional<Party> asserted(Admission admission) {
        return plan(admission).legs().get(0).introduction().asserted();
    }

    private static CallAttempt asserting(Party somebody) {
        CallAttempt bare = attempt("192.0.2.1", "4420");
        return new CallAttempt(
                bare.id(),
                bare.source(),
                bare.caller(),
                bare.callee(),
                bare.sipCallId(),
                bare.receivedAt(),
                bare.session(),
                new Presented(
                        Party.of(bare.caller()),
                        Optional.of(somebody),
                        Optional.empty(),
                        Optional.empty(),
                        Set.of(),
                        Optional.empty(),
                        Optional.empty(),
                        List.of()));
    }

    private static Entry entry(long id, Peer kind, String name, String option) {
        return new Entry(id, kind, name, options(option), 0, "", NOW);
    }

    private static Peculiarities options(String option) {
        String[] parts = option.split("=", 2);
        return new Peculiarities(new TreeMap<>(Map.of(parts[0], parts[1])));
    }

    private EndReason reason(CallAttempt attempt) {
        return ((Admission.Refused) rules.decide(attempt, Moment.quiet())).reason();
    }

    private static CallPlan plan(Admission admission) {
        return ((Admission.Granted) admission).plan();
    }

    /** For a session of one second. */
    private static CallAttempt asking(String source) {
        Optional<Duration> second = Optional.of(Duration.ofSeconds(1));
        SessionTerms brief = new SessionTerms(second, Optional.empty(), Optional.empty(), true, false, false);
        return attempt(source, "4420", brief);
    }

    private static CallAttempt attempt(String source, String callee) {
        return attempt(source, callee, SessionTerms.NONE);
    }

    private static CallAttempt attempt(String source, String callee, SessionTerms session) {
        return new CallAttempt(
                new CallId("n1-1"),
                new SourceAddress(new IpAddress(source), 5060),
                new DialString("1001"),
                new DialString(callee),
                "a@b",
                NOW,
                session);
    }

    private static Caller caller(Phone phone) {
        return new Caller.OfPhone(phone);
    }

    private static MappingGateway client(String name, String address, boolean locked) {
        return new MappingGateway(
                new GatewayId(1),
                name,
                List.of(SourceRange.parse(address).orElseThrow()),
                Optional.empty(),
                true,
                locked);
    }
}
