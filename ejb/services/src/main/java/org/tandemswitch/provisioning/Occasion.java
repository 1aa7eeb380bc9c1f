package org.tandemswitch.provisioning;

import org.tandemswitch.audit.Deed;
import org.tandemswitch.parameter.Preset;

/**
 * Why parameters are changed, as the system log will say.
 *
 * @param subject the preset, the file, or the entry whose state comes back; empty for edits by hand
 */
public record Occasion(Deed deed, String subject) {
    public static final Occasion BY_HAND = new Occasion(Deed.PARAMETERS_CHANGED, "");

    public static Occasion preset(Preset preset) {
        return new Occasion(Deed.PARAMETERS_PRESET, preset.key());
    }

    public static Occasion imported(String file) {
        return new Occasion(Deed.PARAMETERS_IMPORTED, file);
    }

    public static Occasion rollback(long entry) {
        return new Occasion(Deed.PARAMETERS_ROLLED_BACK, Long.toString(entry));
    }
}
