package org.restcomm.commons.statistics.reporter;

import com.codahale.metrics.MetricRegistry;
import java.util.concurrent.TimeUnit;

/** Has the methods the engine links against and does nothing. */
public final class RestcommStatsReporter {
    private static final RestcommStatsReporter SILENT = new RestcommStatsReporter();
    private static final MetricRegistry REGISTRY = new MetricRegistry();

    public static RestcommStatsReporter getRestcommStatsReporter() {
        return SILENT;
    }

    public static MetricRegistry getMetricRegistry() {
        return REGISTRY;
    }

    public void setRemoteServer(String ignored) {}

    public void setProjectName(String ignored) {}

    public void setProjectType(String ignored) {}

    public void setVersion(String ignored) {}

    public void start(long ignored, TimeUnit unit) {}

    public void stop() {}
}
