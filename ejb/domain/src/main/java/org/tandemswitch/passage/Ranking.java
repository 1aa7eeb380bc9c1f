package org.tandemswitch.passage;

import org.tandemswitch.parameter.value.Labelled;

/** What ranks vendors of the same prefix and priority (RT-03). */
public enum Ranking implements Labelled {
    NONE("none"),
    ANSWER_RATIO("answer-ratio"),
    LEAST_RATE("least-rate");

    private final String label;

    Ranking(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
