package org.tandemswitch.admission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tandemswitch.registration.SamplePhones.aPhone;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tandemswitch.audit.Actor;
import org.tandemswitch.gateway.GatewayId;
import org.tandemswitch.gateway.MappingGateway;
import org.tandemswitch.provisioning.FieldError;
import org.tandemswitch.registrar.KnownClients;
import org.tandemswitch.registrar.KnownPhones;
import org.tandemswitch.registration.Phone;
import org.tandemswitch.registration.PhoneTable;
import org.tandemswitch.routing.SourceTable;
import org.tandemswitch.user.Access;
import org.tandemswitch.user.Area;
import org.tandemswitch.user.Rights;
import org.tandemswitch.user.Role;

class AnalyseRouteTest {
    private static final Actor VERA = new Actor("vera", "192.0.2.1", Role.VIEWER.rights());
    private static final Actor GRETA = new Actor("greta", "192.0.2.1", Rights.NONE.with(Access.VIEW, Area.GATEWAYS));
    private static final MappingGateway NORTH =
            new MappingGateway(new GatewayId(1), "north", List.of(), Optional.empty(), true, false);

    private final AnalyseRoute analyse = new AnalyseRoute();

    @BeforeEach
    void wire() {
        analyse.clients = new KnownClients() {
            @Override
            public SourceTable now() {
                return SourceTable.of(List.of(NORTH));
            }
        };
        analyse.phones = phones(List.of(aPhone("2002"), aPhone("2001")));
    }

    private static KnownPhones phones(List<Phone> all) {
        return new KnownPhones() {
            @Override
            public PhoneTable now() {
                return PhoneTable.of(all);
            }
        };
    }

    @Test
    @DisplayName("US-01 phones are named to whoever may view them, and to nobody else")
    void phones_are_named_to_whoever_may_view_them() {
        assertThat(analyse.devices(VERA)).containsExactly("north", "2001", "2002");
        assertThat(analyse.devices(GRETA)).containsExactly("north");
    }

    @Test
    @DisplayName("US-01 whether there is a phone is not told to whoever may not view phones")
    void phone_that_may_not_be_viewed_is_none() {
        assertThat(analyse.ask(GRETA, new RouteQuestion("2001", "1001", "1002")).errors())
                .containsExactly(new FieldError("device", "error.no_such_device"));
    }

    @Test
    @DisplayName("of very many phones no more are named than a page can show")
    void many_phones() {
        analyse.phones = phones(IntStream.range(0, 600)
                .mapToObj(number -> aPhone(Integer.toString(3000 + number)))
                .toList());

        assertThat(analyse.devices(VERA)).hasSize(500).contains("north", "3000").doesNotContain("3599");
    }
}
