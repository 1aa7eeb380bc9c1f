package org.tandemswitch.routing;

import java.time.LocalDateTime;
import java.util.List;
import java.util.OptionalInt;
import org.tandemswitch.capacity.Use;
import org.tandemswitch.gateway.GatewayId;
import org.tandemswitch.gateway.RoutingGateway;
import org.tandemswitch.number.DialString;
import org.tandemswitch.registration.Binding;

/** What is so at this moment and may be otherwise at the next. */
public interface Circumstances extends Use {
    /** Is there an address where the vendor can be asked? */
    boolean isFound(RoutingGateway vendor);

    /** May the vendor be asked at all? */
    boolean isOnline(GatewayId vendor);

    /** Answered calls of a hundred, of late; none where nobody knows. */
    OptionalInt answerRatio(GatewayId vendor);

    /** How many calls there were to the vendor before. */
    long turn(GatewayId vendor);

    /** Where the phone of that number can be reached. */
    List<Binding> bindings(DialString number);

    /** By the clock of the switch. */
    LocalDateTime time();
}
