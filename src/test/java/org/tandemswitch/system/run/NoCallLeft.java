package org.tandemswitch.system.run;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.tandemswitch.system.server.Api;
import org.tandemswitch.system.server.Tandem;

/** After each test, when its phones are closed, the switch has no call in progress: whatever the peers did, it is over. */
final class NoCallLeft implements AfterEachCallback {
    /** Longer than a silent vendor is waited for. */
    private static final Duration PATIENCE = Duration.ofSeconds(45);

    private final Api api = new Api(Tandem.ofTheRun());

    @Override
    public void afterEach(ExtensionContext context) {
        await("the end of every call")
                .atMost(PATIENCE)
                .until(() -> api.get("calls", Api.JSON).json().path("count").asInt(-1) == 0);
    }
}
