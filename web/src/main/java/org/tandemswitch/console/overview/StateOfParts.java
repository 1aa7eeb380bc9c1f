package org.tandemswitch.console.overview;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.tandemswitch.console.page.Texts;
import org.tandemswitch.live.Condition;
import org.tandemswitch.live.Health;

/** What the parts of the switch say of themselves, in words. */
@Named("stateOfParts")
@RequestScoped
public class StateOfParts {
    @Inject
    Health health;

    @Inject
    Texts texts;

    public List<Part> getAll() {
        List<Condition> conditions = health.conditions();
        long waiting = conditions.stream()
                .filter(condition -> condition.name().equals("outbox"))
                .mapToLong(Condition::number)
                .sum();
        return conditions.stream().map(condition -> part(condition, waiting)).toList();
    }

    public List<Part> getTroubles() {
        return getAll().stream().filter(part -> !part.isWell()).toList();
    }

    private Part part(Condition condition, long waiting) {
        return new Part(
                condition.name(),
                texts.of("part." + condition.name()),
                condition.state(),
                texts.of(condition.messageKey(), condition.number(), waiting, condition.all()));
    }

    /** A part in words. */
    public record Part(String name, String title, Condition.State state, String text) {
        public boolean isWell() {
            return state == Condition.State.OK;
        }

        public String style() {
            return switch (state) {
                case OK -> "ok";
                case DEGRADED -> "degraded";
                case DOWN -> "down";
            };
        }
    }
}
