package org.tandemswitch.system.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tandemswitch.phone.Dialled;
import org.tandemswitch.phone.Message;
import org.tandemswitch.phone.Phone;
import org.tandemswitch.phone.Script;
import org.tandemswitch.system.records.Records;
import org.tandemswitch.system.run.OnTheSwitch;
import org.tandemswitch.system.server.Client;
import org.tandemswitch.system.server.Vendor;

/** What accounts, groups, lists, calendars and areas mean for calls. */
@Order(17)
class DirectoryTest extends OnTheSwitch {
    DirectoryTest(Records records) {
        super(records);
    }

    @ParameterizedTest(name = "ER-01 {0} -> {1}: {2}")
    @DisplayName("C01 C18 C19 C21 what the directory forbids is refused, each with a reason of its own")
    @CsvSource({
        "6669, 7101, caller_not_allowed",
        "1001, 7301, pair_not_allowed",
        "2001, 7301, call_level",
        "1002, 00900900, callee_forbidden",
    })
    void refuses_what_the_directory_forbids(String caller, String callee, String reason) {
        Dialled call = phones.place(phones.client(Client.KEPT).call(callee).from(caller));

        assertThat(call.awaitRefusal().status()).isEqualTo(403);
        assertThat(records.only(call).endReason()).isEqualTo(reason);
    }

    @Test
    @DisplayName("C01 the calls of a locked account and of one that is out of date are refused")
    void refuses_accounts() {
        Dialled locked = phones.place(phones.client(Client.IN_ARREARS).call(Vendor.UDP.number("1")));
        Dialled old = phones.place(phones.client(Client.OF_LAST_YEAR).call(Vendor.UDP.number("1")));

        assertThat(locked.awaitRefusal().status()).isEqualTo(403);
        assertThat(old.awaitRefusal().status()).isEqualTo(403);
        assertThat(records.only(locked).endReason()).isEqualTo("account_locked");
        assertThat(records.only(old).endReason()).isEqualTo("account_expired");
    }

    @Test
    @DisplayName("C02 RL-04 all that belong to an agent share its lines")
    void shares_lines_of_the_agent() {
        phones.vendor(Vendor.UDP, Script.answering());
        Phone client = phones.client(Client.KEPT);
        Dialled first = phones.place(client.call(Vendor.UDP.number("01")).from("1001"));
        Dialled second = phones.place(client.call(Vendor.UDP.number("12")).from("1001"));
        first.awaitAnswer();
        second.awaitAnswer();

        Dialled beyond = phones.place(client.call(Vendor.UDP.number("03")).from("1001"));
        assertThat(beyond.awaitRefusal().status()).isEqualTo(503);
        first.hangUp();
        second.hangUp();

        assertThat(records.only(beyond).endReason()).isEqualTo("no_shared_line");
        assertThat(records.only(first).endReason()).isEqualTo("normal_clearing");
        assertThat(records.only(second).endReason()).isEqualTo("normal_clearing");
    }

    @Test
    @DisplayName("CP-01 CP-02 CP-05 a vendor is shown the numbers of a pool in turn, and the record keeps both callers")
    void shows_numbers_of_a_pool() {
        Phone vendor = phones.vendor(Vendor.POOLED, Script.refusing(480));
        Set<String> shown = new HashSet<>();
        for (int number = 0; number < 3; number++) {
            Dialled call = phones.place(
                    phones.client().call(Vendor.POOLED.number("" + number)).from("1001"));
            call.awaitRefusal();
            Message invite = vendor.awaitCall().invite();
            shown.add(records.only(call).get("callerOut"));
            assertThat(records.only(call).get("callerIn")).isEqualTo("1001");
            assertThat(invite.header("From").orElseThrow())
                    .startsWith("<sip:" + records.only(call).get("callerOut") + "@");
        }

        assertThat(shown).containsExactlyInAnyOrder("4930200", "4930201", "4930202");
    }

    @Test
    @DisplayName("RL-04 C09 vendors of a group share its lines")
    void shares_lines_of_a_group() {
        phones.vendor(Vendor.SHARING, Script.answering());
        Dialled first =
                phones.place(phones.client().call(Vendor.SHARING.number("1")).from("1001"));
        first.awaitAnswer();

        Dialled beyond =
                phones.place(phones.client().call(Vendor.POOLED.number("1")).from("1001"));
        assertThat(beyond.awaitRefusal().status()).isEqualTo(503);
        first.hangUp();

        assertThat(records.only(beyond).endReason()).isEqualTo("vendors_full");
        assertThat(records.only(beyond).get("explanation")).contains("shared_lines\t653\tpooled");
        assertThat(records.only(first).endReason()).isEqualTo("normal_clearing");
    }
}
