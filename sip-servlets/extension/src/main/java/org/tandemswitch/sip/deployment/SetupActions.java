package org.tandemswitch.sip.deployment;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jboss.as.server.deployment.SetupAction;

/**
 * Puts application code into its environment on threads of the engine. The engine nests entries and sometimes leaves
 * without having entered, so only the outermost pair counts.
 */
final class SetupActions {
    private final List<SetupAction> source;
    private final ClassLoader loader;
    private final ThreadLocal<int[]> depth = ThreadLocal.withInitial(() -> new int[1]);
    private volatile SetupAction[] actions = {};

    SetupActions(List<SetupAction> source, ClassLoader loader) {
        this.source = source;
        this.loader = loader;
    }

    /** Takes the list as it is once the deployment is complete. */
    void complete() {
        actions = source.stream()
                .sorted(Comparator.comparingInt(SetupAction::priority).reversed())
                .toArray(SetupAction[]::new);
    }

    void enter() {
        if (depth.get()[0]++ == 0) {
            for (SetupAction action : actions) {
                action.setup(Map.of());
            }
        }
        Thread.currentThread().setContextClassLoader(loader);
    }

    void exit(ClassLoader previous) {
        int[] counter = depth.get();
        if (counter[0] > 0 && --counter[0] == 0) {
            depth.remove();
            for (int i = actions.length - 1; i >= 0; i--) {
                actions[i].teardown(Map.of());
            }
        }
        Thread.currentThread().setContextClassLoader(previous);
    }
}
