package org.tandemswitch.sip.extension;

import javax.sip.SipException;
import org.jboss.as.server.suspend.SuspendableActivityRegistry;
import org.tandemswitch.sip.engine.EngineSettings;
import org.tandemswitch.sip.engine.SipEngine;

/** The engine between the start and the stop of its service, following the server when that is suspended. */
final class EngineLife {
    private final SipEngine engine;
    private final SuspendableActivityRegistry activities;
    private final CallAdmission admission;

    EngineLife(EngineSettings settings, SuspendableActivityRegistry activities) {
        this.engine = new SipEngine(settings);
        this.activities = activities;
        this.admission = new CallAdmission(engine);
        try {
            engine.start();
        } catch (SipException e) {
            throw SipLogger.ROOT.engineFailed(e);
        }
        activities.registerActivity(admission);
        SipLogger.ROOT.engineStarted(settings.lanes(), settings.queueCapacity());
    }

    SipEngine engine() {
        return engine;
    }

    void end() {
        activities.unregisterActivity(admission);
        engine.stop();
        SipLogger.ROOT.engineStopped();
    }
}
