package org.tandemswitch.provisioning;

import java.util.Map;
import org.tandemswitch.option.Peer;

/**
 * A thing of the directory as somebody typed it.
 *
 * @param id 0 for a new one
 * @param options texts by the key of their option
 */
public record EntryDraft(long id, Peer kind, String name, Map<String, String> options) {
    public EntryDraft {
        options = Map.copyOf(options);
    }
}
