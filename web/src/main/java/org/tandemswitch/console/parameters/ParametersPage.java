package org.tandemswitch.console.parameters;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.tandemswitch.live.ParametersInForce;
import org.tandemswitch.parameter.Parameter;
import org.tandemswitch.parameter.Parameters;

@Named("parametersPage")
@RequestScoped
public class ParametersPage {
    @Inject
    ParametersInForce inForce;

    public List<Parameter<?>> getAll() {
        return Parameters.ALL;
    }

    public String value(Parameter<?> parameter) {
        return inForce.now().text(parameter);
    }
}
