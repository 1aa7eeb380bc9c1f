package org.tandemswitch.reporting;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tandemswitch.audit.Actor;
import org.tandemswitch.parameter.ParameterValues;
import org.tandemswitch.parameter.StoredParameter;
import org.tandemswitch.user.Area;

/** Who chose the values of the parameters, and when. */
@Stateless
public class ParameterOrigins {
    @Inject
    ParameterValues values;

    /** By name; a parameter nobody ever changed is missing. */
    public Map<String, StoredParameter> all(Actor actor) {
        actor.mustView(Area.PARAMETERS);
        return values.all().stream().collect(Collectors.toUnmodifiableMap(StoredParameter::name, Function.identity()));
    }
}
