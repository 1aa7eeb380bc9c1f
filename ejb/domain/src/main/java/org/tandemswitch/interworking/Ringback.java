package org.tandemswitch.interworking;

import java.util.Optional;
import org.tandemswitch.parameter.value.Labelled;

/** As what a caller is told of ringing once its media is described (TR-10). */
public enum Ringback implements Labelled {
    PASS("pass", Optional.empty()),
    PROGRESS("183", Optional.of(183)),
    RINGING("180", Optional.of(180));

    private final String label;
    private final Optional<Integer> status;

    Ringback(String label, Optional<Integer> status) {
        this.label = label;
        this.status = status;
    }

    @Override
    public String label() {
        return label;
    }

    /** The status of an answer that describes media. */
    int told(int heard) {
        return heard == 180 || heard == 183 ? status.orElse(heard) : heard;
    }
}
