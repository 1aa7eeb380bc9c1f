package org.tandemswitch.system.calls;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tandemswitch.phone.Dialled;
import org.tandemswitch.phone.Script;
import org.tandemswitch.system.records.Records;
import org.tandemswitch.system.run.OnTheSwitch;
import org.tandemswitch.system.server.Capture;
import org.tandemswitch.system.server.Vendor;

@Order(12)
class QosTest extends OnTheSwitch {
    QosTest(Records records) {
        super(records);
    }

    @ParameterizedTest(name = "QS-01 QS-03 QS-04: every SIP packet sent over {0} carries SS_QOS_SIGNAL")
    @CsvSource({
        // from the switch's own port; to the vendor's, and only what carries data
        "UDP, udp and src host 127.0.0.1 and src port %d",
        "TCP, tcp and dst port 17072 and tcp[tcpflags] & tcp-push != 0"
    })
    void packets_carry_the_byte(String transport, String filter) {
        Vendor vendor = transport.equals("UDP") ? Vendor.UDP : Vendor.TCP;
        phones.vendor(vendor, Script.answering());

        try (Capture capture = Capture.of(filter.formatted(tandem.sipPort()), "ip.dsfield")) {
            Dialled call = phones.place(phones.client().call(vendor.number("920")));
            call.awaitAnswer();
            call.hangUp();

            assertThat(capture.fields()).isNotEmpty().containsOnly("0xa0");
        }
    }
}
