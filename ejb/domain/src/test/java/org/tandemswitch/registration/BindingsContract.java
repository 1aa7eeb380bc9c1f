package org.tandemswitch.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tandemswitch.registration.SamplePhones.aBinding;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tandemswitch.gateway.Transport;
import org.tandemswitch.number.DialString;

/** What every store of bindings does. */
public interface BindingsContract {
    String NODE = "n1";
    DialString ONE = new DialString("1001");
    DialString OTHER = new DialString("1002");

    /** The same empty store for all calls of one test. */
    Bindings bindings();

    @Test
    default void keeps_all_there_is_to_know_of_a_binding() {
        Binding plain = aBinding("1001", "sip:1001@10.0.0.1:5060;line=7").bound();
        Binding special = aBinding("1002", "sips:1002@[2001:db8::2]")
                .at("2001:db8::2", 5061)
                .over(Transport.TLS)
                .inTheOpen()
                .through("<sip:p1.example.com;lr>", "<sip:p2.example.com;lr>")
                .by("other", 4_000_000_000L)
                .bound();

        bindings().replace(NODE, Map.of(ONE, List.of(plain), OTHER, List.of(special)));

        assertThat(bindings().all(NODE)).containsExactlyInAnyOrder(plain, special);
    }

    @Test
    default void replaces_those_of_a_phone_and_leaves_the_others() {
        Binding old = aBinding("1001", "sip:1001@10.0.0.1").bound();
        Binding others = aBinding("1002", "sip:1002@10.0.0.2").bound();
        bindings().replace(NODE, Map.of(ONE, List.of(old), OTHER, List.of(others)));

        Binding refreshed =
                aBinding("1001", "sip:1001@10.0.0.1").by("call-id", 2).bound();
        Binding second = aBinding("1001", "sip:1001@10.0.0.3").by("call-id", 2).bound();
        bindings().replace(NODE, Map.of(ONE, List.of(refreshed, second)));

        assertThat(bindings().all(NODE)).containsExactlyInAnyOrder(refreshed, second, others);
    }

    @Test
    default void keeps_apart_what_a_phone_has_at_each_node() {
        Binding here = aBinding("1001", "sip:1001@10.0.0.1").bound();
        Binding there = aBinding("1001", "sip:1001@10.0.0.2").bound();
        bindings().replace(NODE, Map.of(ONE, List.of(here)));
        bindings().replace("n2", Map.of(ONE, List.of(there)));

        assertThat(bindings().all(NODE)).containsExactly(here);
        bindings().replace(NODE, Map.of(ONE, List.of()));

        assertThat(bindings().all(NODE)).isEmpty();
        assertThat(bindings().all("n2")).containsExactly(there);
    }

    @Test
    default void forgets_a_phone_without_bindings() {
        bindings()
                .replace(
                        NODE,
                        Map.of(
                                ONE,
                                List.of(aBinding("1001", "sip:1001@10.0.0.1").bound())));

        bindings().replace(NODE, Map.of(ONE, List.of()));

        assertThat(bindings().all(NODE)).isEmpty();
    }
}
