package org.tandemswitch.system.run;

import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Store.CloseableResource;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.tandemswitch.system.records.Records;
import org.tandemswitch.system.server.Tandem;

/** Gives a test class the records of the run's server; the subscription is made before the first call and kept. */
final class RecordsOfTheRun implements BeforeAllCallback, ParameterResolver {
    private record Kept(Records records) implements CloseableResource {
        @Override
        public void close() {
            records.close();
        }
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        kept(context);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Records.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return kept(context).records();
    }

    private static Kept kept(ExtensionContext context) {
        return context.getRoot()
                .getStore(ExtensionContext.Namespace.create(RecordsOfTheRun.class))
                .getOrComputeIfAbsent(Kept.class, key -> new Kept(Records.of(Tandem.ofTheRun())), Kept.class);
    }
}
