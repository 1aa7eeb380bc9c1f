package org.tandemswitch.sip.deployment;

import org.jboss.as.server.deployment.Attachments;
import org.jboss.as.server.deployment.DeploymentPhaseContext;
import org.jboss.as.server.deployment.DeploymentUnitProcessor;
import org.jboss.as.server.deployment.module.ModuleDependency;
import org.jboss.as.server.deployment.module.ModuleSpecification;
import org.jboss.modules.Module;
import org.jboss.modules.filter.PathFilters;

/**
 * Lets every deployment and sub-deployment see the SIP Servlet API, so that EJBs can use it too. The engine's module is
 * named as well, with every path but one shut: CDI offers the beans of a module only to those who depend on it.
 */
public final class ModuleProcessor implements DeploymentUnitProcessor {
    private static final String API = "org.tandemswitch.sip.api";
    private static final String ENGINE = "org.tandemswitch.sip";

    private static final String SHARED = "org/tandemswitch/sip/application";

    @Override
    public void deploy(DeploymentPhaseContext context) {
        ModuleSpecification modules = context.getDeploymentUnit().getAttachment(Attachments.MODULE_SPECIFICATION);
        modules.addSystemDependency(dependency(API));
        ModuleDependency shut = dependency(ENGINE);
        shut.addImportFilter(PathFilters.is(SHARED), true);
        shut.addImportFilter(PathFilters.acceptAll(), false);
        modules.addSystemDependency(shut);
    }

    private static ModuleDependency dependency(String module) {
        return ModuleDependency.Builder.of(Module.getBootModuleLoader(), module).build();
    }
}
