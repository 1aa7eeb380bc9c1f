package org.tandemswitch.sip.engine;

import java.io.Serializable;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.servlet.sip.SipServletRequest;
import javax.servlet.sip.ar.SipApplicationRouter;
import javax.servlet.sip.ar.SipApplicationRouterInfo;
import javax.servlet.sip.ar.SipApplicationRoutingDirective;
import javax.servlet.sip.ar.SipApplicationRoutingRegion;
import javax.servlet.sip.ar.SipRouteModifier;
import javax.servlet.sip.ar.SipTargetedRequestInfo;
import javax.servlet.sip.ar.spi.SipApplicationRouterProvider;
import org.jspecify.annotations.Nullable;

/**
 * JSR 289 section 15 for one application: what comes from the network goes to it, what it makes goes out. Loaded by name.
 */
public final class SingleApplicationRouter extends SipApplicationRouterProvider implements SipApplicationRouter {
    private final List<String> applications = new CopyOnWriteArrayList<>();

    @Override
    public SipApplicationRouter getSipApplicationRouter() {
        return this;
    }

    @Override
    public void applicationDeployed(List<String> names) {
        applications.addAll(names);
    }

    @Override
    public void applicationUndeployed(List<String> names) {
        applications.removeAll(names);
    }

    @Override
    public SipApplicationRouterInfo getNextApplication(
            SipServletRequest request,
            @Nullable SipApplicationRoutingRegion region,
            SipApplicationRoutingDirective directive,
            @Nullable SipTargetedRequestInfo target,
            @Nullable Serializable state) {
        boolean fromApplication = request.getSession(false) != null;
        return fromApplication || applications.isEmpty() ? route(null) : route(applications.get(0));
    }

    private static SipApplicationRouterInfo route(@Nullable String application) {
        return new SipApplicationRouterInfo(
                application, SipApplicationRoutingRegion.NEUTRAL_REGION, null, null, SipRouteModifier.NO_ROUTE, null);
    }

    @Override
    public void init() {}

    @Override
    public void init(Properties ignored) {}

    @Override
    public void destroy() {
        applications.clear();
    }
}
