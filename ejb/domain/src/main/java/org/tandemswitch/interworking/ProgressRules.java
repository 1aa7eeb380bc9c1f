package org.tandemswitch.interworking;

import org.tandemswitch.option.Preferences;

/** What passes between the legs of a call that is not answered yet (SI-03, TR-10). */
public record ProgressRules(Reliability reliability, Ringback ringback) {
    static ProgressRules of(Preferences chosen) {
        return new ProgressRules(chosen.get(Options.RELIABILITY), chosen.get(Options.RINGBACK));
    }

    /** May a caller with these rules ask for reliable answers at all? */
    public boolean takesReliable() {
        return reliability != Reliability.OFF;
    }

    /** Is this called peer offered to answer reliably? Without the caller's media it could want an answer nobody can give. */
    public boolean offers(Offering caller, ProgressRules calling) {
        return switch (reliability) {
            case OFF -> false;
            case END_TO_END -> caller.supports() && calling.takesReliable();
            case ON -> caller.media() || caller.supports() && calling.takesReliable();
        };
    }

    /** Must this called peer answer reliably? */
    public boolean requires(Offering caller, ProgressRules calling) {
        return caller.requires() && calling.takesReliable() && reliability != Reliability.OFF;
    }

    /** How a caller with these rules is told. */
    public Delivery deliver(Heard heard, Offering caller) {
        boolean converts = ringback != Ringback.PASS && (heard.media() || heard.described());
        boolean media = heard.media() || converts;
        boolean reliable = caller.reliable() && takesReliable() && (heard.reliable() || makesReliable(caller, media));
        return new Delivery(
                converts ? ringback.told(heard.status()) : heard.status(),
                converts && !heard.media(),
                reliable,
                heard.reliable() && !reliable);
    }

    private boolean makesReliable(Offering caller, boolean media) {
        return (reliability == Reliability.ON || caller.requires()) && (caller.media() || !media);
    }
}
