package org.tandemswitch.system.run;

import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Arquillian's life cycle: it starts the server before the first class and stops it after the last. Its other half is
 * left out, because it claims every parameter of a test for itself, and these tests need nothing from the inside.
 */
final class ServerOfTheRun implements BeforeAllCallback, AfterAllCallback {
    private final ArquillianExtension arquillian = new ArquillianExtension();

    @Override
    public void beforeAll(ExtensionContext context) throws Exception {
        arquillian.beforeAll(context);
    }

    @Override
    public void afterAll(ExtensionContext context) throws Exception {
        arquillian.afterAll(context);
    }
}
