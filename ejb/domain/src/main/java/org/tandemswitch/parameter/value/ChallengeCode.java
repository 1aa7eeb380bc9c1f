package org.tandemswitch.parameter.value;

/** Which challenge an endpoint gets (AU-05). */
public enum ChallengeCode implements Labelled {
    UNAUTHORIZED("401"),
    PROXY_AUTHENTICATION("407");

    private final String label;

    ChallengeCode(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
