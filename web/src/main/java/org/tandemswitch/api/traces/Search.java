package org.tandemswitch.api.traces;

import java.util.List;
import java.util.Optional;
import org.tandemswitch.cdr.Place;
import org.tandemswitch.tracing.Findings;

/**
 * Calls and registrations that were looked for, the newest first.
 *
 * @param backTo where to go on, for the parameter {@code before}: what stands there was not looked at; empty when all was
 */
public record Search(List<Conversations.Conversation> conversations, Optional<String> backTo) {
    static Search of(Findings findings) {
        return new Search(
                findings.found().stream().map(Conversations.Conversation::of).toList(),
                findings.backTo().map(Place::toString));
    }
}
