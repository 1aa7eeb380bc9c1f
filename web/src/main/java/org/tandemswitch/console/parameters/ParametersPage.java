package org.tandemswitch.console.parameters;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.List;
import org.tandemswitch.parameter.Parameter;
import org.tandemswitch.parameter.SipParameters;

@Named("parametersPage")
@RequestScoped
public class ParametersPage {
    public List<Parameter<?>> getAll() {
        return SipParameters.ALL;
    }
}
