package org.tandemswitch.system.interworking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.tandemswitch.phone.Dialled;
import org.tandemswitch.phone.Message;
import org.tandemswitch.phone.Phone;
import org.tandemswitch.phone.Reply;
import org.tandemswitch.phone.Script;
import org.tandemswitch.system.records.Records;
import org.tandemswitch.system.run.OnTheSwitch;
import org.tandemswitch.system.server.Api;
import org.tandemswitch.system.server.Vendor;

/** SI-09: vendors that are asked whether they are there. */
@Order(16)
class OnlineTest extends OnTheSwitch {
    private static final Duration LONG_ENOUGH = Duration.ofSeconds(8);

    private final Api api = new Api(tandem);

    OnlineTest(Records records) {
        super(records);
    }

    private boolean isOnline() {
        JsonNode all = api.get("gateways", Api.JSON).json().path("routing");
        return StreamSupport.stream(all.spliterator(), false)
                .filter(gateway -> gateway.path("name").asText().equals(Vendor.WATCHED.name()))
                .allMatch(gateway -> gateway.path("online").asBoolean());
    }

    @Test
    @DisplayName("SI-09 a vendor that answers no OPTIONS gets no calls until it answers")
    void silent_vendor_gets_no_calls() {
        await().atMost(LONG_ENOUGH).until(() -> !isOnline());
        Dialled before = phones.place(phones.client().call(Vendor.WATCHED.number("1")));
        int statusBefore = before.awaitRefusal().status();
        Phone vendor = phones.vendor(Vendor.WATCHED, Script.refusing(486));
        vendor.replyTo("OPTIONS", Reply.of(503));
        Message options = vendor.awaitRequest("OPTIONS");
        await().atMost(LONG_ENOUGH).until(this::isOnline);
        int statusAfter = phones.place(phones.client().call(Vendor.WATCHED.number("2")))
                .awaitRefusal()
                .status();

        assertThat(statusBefore).isEqualTo(503);
        assertThat(records.only(before).endReason()).isEqualTo("vendor_offline");
        assertThat(options.requestUri()).startsWith("sip:" + Vendor.WATCHED.host());
        assertThat(statusAfter).isEqualTo(486);
    }
}
