package org.tandemswitch.sip.deployment;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jboss.as.ee.component.EEModuleDescription;
import org.jboss.as.server.deployment.AttachmentKey;
import org.jboss.as.server.deployment.Attachments;
import org.jboss.as.server.deployment.DeploymentPhaseContext;
import org.jboss.as.server.deployment.DeploymentUnit;
import org.jboss.as.server.deployment.DeploymentUnitProcessingException;
import org.jboss.as.server.deployment.DeploymentUnitProcessor;
import org.jboss.as.server.deployment.annotation.CompositeIndex;
import org.jboss.as.web.common.WarMetaData;
import org.jboss.as.web.common.WebComponentDescription;
import org.jboss.jandex.Index;
import org.jboss.metadata.javaee.spec.ParamValueMetaData;
import org.jboss.metadata.web.jboss.JBossServletMetaData;
import org.jboss.metadata.web.jboss.JBossServletsMetaData;
import org.jboss.metadata.web.jboss.JBossWebMetaData;
import org.jboss.vfs.VirtualFile;
import org.tandemswitch.sip.extension.SipLogger;
import org.xml.sax.SAXException;

/**
 * Finds the SIP servlets of a WAR and declares them as servlets without a mapping, before the server makes components of
 * all servlets: injection, naming and life cycle are then the server's. Listeners become components in the same way.
 */
public final class DescriptorProcessor implements DeploymentUnitProcessor {
    static final AttachmentKey<SipDescriptor> KEY = AttachmentKey.create(SipDescriptor.class);

    private static final String SIP_XML = "WEB-INF/sip.xml";

    @Override
    public void deploy(DeploymentPhaseContext context) throws DeploymentUnitProcessingException {
        DeploymentUnit unit = context.getDeploymentUnit();
        WarMetaData war = unit.getAttachment(WarMetaData.ATTACHMENT_KEY);
        if (war == null || war.getMergedJBossWebMetaData() == null) {
            return;
        }
        SipDescriptor descriptor = sipXml(unit).completedBy(annotations(unit));
        if (!descriptor.isEmpty()) {
            unit.putAttachment(KEY, descriptor);
            declareServlets(descriptor, war.getMergedJBossWebMetaData());
            declareParameters(descriptor, war.getMergedJBossWebMetaData());
            declareListeners(descriptor, unit);
        }
    }

    @Override
    public void undeploy(DeploymentUnit unit) {
        unit.removeAttachment(KEY);
    }

    private static SipDescriptor sipXml(DeploymentUnit unit) throws DeploymentUnitProcessingException {
        VirtualFile file =
                unit.getAttachment(Attachments.DEPLOYMENT_ROOT).getRoot().getChild(SIP_XML);
        if (!file.exists()) {
            return SipDescriptor.EMPTY;
        }
        try (InputStream xml = file.openStream()) {
            return SipXml.read(xml);
        } catch (IOException | SAXException | IllegalArgumentException e) {
            throw SipLogger.ROOT.unreadableDescriptor(unit.getName(), e);
        }
    }

    private static SipDescriptor annotations(DeploymentUnit unit) {
        CompositeIndex index = unit.getAttachment(Attachments.COMPOSITE_ANNOTATION_INDEX);
        if (index == null) {
            return SipDescriptor.EMPTY;
        }
        List<Index> indexes = new ArrayList<>(index.getIndexes());
        return new SipAnnotations(org.jboss.jandex.CompositeIndex.create(new ArrayList<>(indexes))).descriptor();
    }

    private static void declareServlets(SipDescriptor descriptor, JBossWebMetaData web) {
        JBossServletsMetaData servlets = web.getServlets() == null ? new JBossServletsMetaData() : web.getServlets();
        for (SipDescriptor.Servlet servlet : descriptor.servlets()) {
            JBossServletMetaData metadata = new JBossServletMetaData();
            metadata.setName(servlet.name());
            metadata.setServletName(servlet.name());
            metadata.setServletClass(servlet.className());
            metadata.setLoadOnStartupInt(Math.max(0, servlet.loadOnStartup()));
            metadata.setInitParam(parameters(servlet.initParams()));
            servlets.add(metadata);
        }
        web.setServlets(servlets);
    }

    private static void declareParameters(SipDescriptor descriptor, JBossWebMetaData web) {
        List<ParamValueMetaData> all = parameters(descriptor.contextParams());
        if (web.getContextParams() != null) {
            all.addAll(web.getContextParams());
        }
        web.setContextParams(all);
    }

    private static List<ParamValueMetaData> parameters(Map<String, String> values) {
        List<ParamValueMetaData> parameters = new ArrayList<>();
        values.forEach((name, value) -> {
            ParamValueMetaData parameter = new ParamValueMetaData();
            parameter.setParamName(name);
            parameter.setParamValue(value);
            parameters.add(parameter);
        });
        return parameters;
    }

    private static void declareListeners(SipDescriptor descriptor, DeploymentUnit unit) {
        EEModuleDescription module = unit.getAttachment(org.jboss.as.ee.component.Attachments.EE_MODULE_DESCRIPTION);
        List<String> servlets = descriptor.servlets().stream()
                .map(SipDescriptor.Servlet::className)
                .toList();
        for (String listener : descriptor.listeners()) {
            boolean known = servlets.contains(listener)
                    || !module.getComponentsByClassName(listener).isEmpty();
            if (!known) {
                WebComponentDescription component = new WebComponentDescription(
                        "sip-listener." + listener,
                        listener,
                        module,
                        unit.getServiceName(),
                        unit.getAttachment(org.jboss.as.ee.component.Attachments.EE_APPLICATION_CLASSES_DESCRIPTION));
                module.addComponent(component);
                unit.addToAttachmentList(WebComponentDescription.WEB_COMPONENTS, component.getStartServiceName());
            }
        }
    }
}
