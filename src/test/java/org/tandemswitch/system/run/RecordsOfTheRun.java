package org.tandemswitch.system.run;

import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.tandemswitch.system.records.Records;
import org.tandemswitch.system.server.Tandem;

/** Gives a test class the records of the run's server; the subscription is made before the first call and kept. */
final class RecordsOfTheRun implements BeforeAllCallback, ParameterResolver {
    @Override
    public void beforeAll(ExtensionContext context) {
        records(context);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Records.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return records(context);
    }

    /** Closed by JUnit at the end of the run, before Arquillian stops the server. */
    private static Records records(ExtensionContext context) {
        return context.getRoot()
                .getStore(ExtensionContext.Namespace.create(RecordsOfTheRun.class))
                .getOrComputeIfAbsent(Records.class, key -> Records.of(Tandem.ofTheRun()), Records.class);
    }
}
