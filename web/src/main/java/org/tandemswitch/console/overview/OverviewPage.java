package org.tandemswitch.console.overview;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.tandemswitch.console.page.Moments;
import org.tandemswitch.console.page.Texts;
import org.tandemswitch.console.signin.CurrentActor;
import org.tandemswitch.live.ThisNode;
import org.tandemswitch.live.Traffic;

@Named("overviewPage")
@RequestScoped
public class OverviewPage {
    @Inject
    Traffic traffic;

    @Inject
    CurrentActor currentActor;

    @Inject
    ThisNode node;

    @Inject
    Moments moments;

    @Inject
    Texts texts;

    public String getNode() {
        return node.name();
    }

    public List<ReasonShare> getReasons() {
        return ReasonShare.of(traffic.now(currentActor.get()).reasons());
    }

    public String getCallsChart() {
        return charts().calls(
                        traffic.history(currentActor.get()),
                        texts.of("overview.chart.calls"),
                        texts.of("overview.chart.talking"));
    }

    public String getAttemptsChart() {
        return charts().attempts(traffic.history(currentActor.get()), texts.of("overview.chart.cps"));
    }

    private Charts charts() {
        return new Charts(moments);
    }
}
