package org.tandemswitch.console.overview;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.tandemswitch.console.page.Moments;
import org.tandemswitch.live.TrafficSample;

/**
 * The last hour as line charts in the JSON of Chart.js. Colours and axes are the page's own matter. A switch that has
 * just started gets an empty stretch in front, so that its first minute does not look like an hour.
 */
record Charts(Moments moments) {
    static final int SHORTEST = 120;
    private static final Duration STEP = Duration.ofSeconds(5);

    String calls(List<TrafficSample> history, String callsLabel, String talkingLabel) {
        return chart(
                history,
                Json.createArrayBuilder()
                        .add(line(history, callsLabel, "calls", TrafficSample::calls))
                        .add(line(history, talkingLabel, "talking", TrafficSample::talking)));
    }

    String attempts(List<TrafficSample> history, String label) {
        return chart(
                history, Json.createArrayBuilder().add(line(history, label, "cps", TrafficSample::attemptsPerSecond)));
    }

    private String chart(List<TrafficSample> history, JsonArrayBuilder lines) {
        JsonArrayBuilder labels = Json.createArrayBuilder();
        Instant first = history.isEmpty() ? Instant.EPOCH : history.get(0).at();
        for (int ahead = missing(history); ahead > 0; ahead--) {
            labels.add(moments.time(first.minus(STEP.multipliedBy(ahead))));
        }
        history.forEach(sample -> labels.add(moments.time(sample.at())));
        return Json.createObjectBuilder()
                .add("type", "line")
                .add("upTo", last(history))
                .add("data", Json.createObjectBuilder().add("labels", labels).add("datasets", lines))
                .build()
                .toString()
                .replace("<", "\\u003c");
    }

    private static JsonObjectBuilder line(
            List<TrafficSample> history, String label, String series, ToDoubleFunction<TrafficSample> value) {
        JsonArrayBuilder values = Json.createArrayBuilder();
        for (int ahead = missing(history); ahead > 0; ahead--) {
            values.addNull();
        }
        history.forEach(sample -> values.add(value.applyAsDouble(sample)));
        return Json.createObjectBuilder()
                .add("label", label)
                .add("series", series)
                .add("data", values);
    }

    private static int missing(List<TrafficSample> history) {
        return history.isEmpty() ? 0 : Math.max(0, SHORTEST - history.size());
    }

    private static long last(List<TrafficSample> history) {
        return history.isEmpty() ? 0 : history.get(history.size() - 1).at().toEpochMilli();
    }
}
