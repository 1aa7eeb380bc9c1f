package org.tandemswitch.sip.deployment;

import java.util.List;
import java.util.function.Supplier;
import org.jboss.as.ee.component.ComponentRegistry;
import org.jboss.as.server.deployment.SetupAction;

/**
 * What a running SIP application needs of its deployment.
 *
 * @param setupActions the live list of what has to be set up on a thread before application code runs (naming, cached
 *     connections, concurrency, transaction check), still growing when this is made
 * @param components makes instances with everything injected, known only when the deployment is complete
 */
record DeploymentParts(String name, List<SetupAction> setupActions, Supplier<ComponentRegistry> components) {}
