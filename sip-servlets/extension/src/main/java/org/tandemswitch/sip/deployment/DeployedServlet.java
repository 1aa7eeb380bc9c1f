package org.tandemswitch.sip.deployment;

import jakarta.servlet.Servlet;
import org.mobicents.servlet.sip.core.MobicentsSipServlet;

/** A SIP servlet instance made by the web container. */
record DeployedServlet(String name, int loadOnStartup, Servlet instance) implements MobicentsSipServlet {
    @Override
    public String getName() {
        return name;
    }

    @Override
    public int getLoadOnStartup() {
        return loadOnStartup;
    }

    @Override
    public Servlet allocate() {
        return instance;
    }

    @Override
    public void deallocate(Servlet servlet) {}

    @Override
    public boolean isUnavailable() {
        return false;
    }
}
