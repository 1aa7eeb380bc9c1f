package org.tandemswitch.sip.transport;

import com.sun.management.OperatingSystemMXBean;
import gov.nist.javax.sip.stack.SIPStackTimerTask;
import java.lang.management.ManagementFactory;

/** Looks every second how busy the processors of the machine are. */
public final class ProcessorLoad extends SIPStackTimerTask {
    public static final long PERIOD_MILLIS = 1000;

    private final OperatingSystemMXBean machine = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    private final Patience patience;

    public ProcessorLoad(Patience patience) {
        this.patience = patience;
    }

    @Override
    public void runTask() {
        patience.loaded((int) Math.round(machine.getCpuLoad() * 100));
    }

    @Override
    public Object getThreadHash() {
        return ProcessorLoad.class.getName();
    }
}
