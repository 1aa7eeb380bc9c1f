package org.tandemswitch.sip.engine;

import java.util.concurrent.Executor;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.mobicents.servlet.sip.core.dispatchers.CancelRequestDispatcher.CancelDispatchTask;

/**
 * Where the engine has work done beside its lanes. A CANCEL stays in its lane: on another thread the ACK of the refusal that
 * it brings about may overtake it, and with the session gone the application would never hear that its caller is.
 */
final class InLane extends ThreadPoolExecutor {
    private final Executor others;

    /** @param others takes everything else; this has no threads of its own */
    InLane(Executor others) {
        super(0, 1, 0, TimeUnit.SECONDS, new SynchronousQueue<>());
        this.others = others;
    }

    @Override
    public void execute(Runnable work) {
        if (work instanceof CancelDispatchTask) {
            work.run();
        } else {
            others.execute(work);
        }
    }
}
