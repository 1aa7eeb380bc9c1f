package org.tandemswitch.console.gateways;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.tandemswitch.call.LegRules;
import org.tandemswitch.console.page.Texts;
import org.tandemswitch.provisioning.OwnRulesDraft;

/** Tells beside each empty field of a gateway what "default" stands for at this moment. */
public final class RuleDefaults {
    private final Map<String, String> byField = new TreeMap<>();
    private final Texts texts;

    RuleDefaults(LegRules system, Texts texts) {
        this.texts = texts;
        time("invite", system.limits().invite());
        time("trying", system.limits().trying());
        time("progress", system.limits().progress());
        time("progressWithMedia", system.limits().progressWithMedia());
        time("ringing", system.limits().ringing());
        byField.put("resendWaits", texts.of("rules.default.waits", waits(system.resendWaits())));
        choice("stopAfterMedia", system.stopAfterMedia());
        choice("stopAfterInviteTimeout", system.stopAfterInviteTimeout());
    }

    public String of(String field) {
        return byField.getOrDefault(field, "");
    }

    private void time(String field, Duration limit) {
        byField.put(field, texts.of("rules.default", limit.toSeconds()));
    }

    private void choice(String field, boolean yes) {
        byField.put(field, texts.of("rules.default.choice", texts.of(yes ? "rules.yes" : "rules.no")));
    }

    private static String waits(List<Duration> waits) {
        return OwnRulesDraft.waits(waits);
    }
}
