package org.tandemswitch.sip.extension;

import java.util.concurrent.CompletionStage;
import org.jboss.as.server.suspend.ServerResumeContext;
import org.jboss.as.server.suspend.ServerSuspendContext;
import org.jboss.as.server.suspend.SuspendableActivity;
import org.tandemswitch.sip.engine.SipEngine;

/** A suspended server finishes its calls and takes no new ones. */
record CallAdmission(SipEngine engine) implements SuspendableActivity {
    @Override
    public CompletionStage<Void> suspend(ServerSuspendContext context) {
        engine.suspend(true);
        if (!context.isStarting()) {
            SipLogger.ROOT.suspended();
        }
        return COMPLETED;
    }

    @Override
    public CompletionStage<Void> resume(ServerResumeContext context) {
        engine.suspend(false);
        if (!context.isStarting()) {
            SipLogger.ROOT.resumed();
        }
        return COMPLETED;
    }
}
