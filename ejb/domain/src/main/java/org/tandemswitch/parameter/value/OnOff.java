package org.tandemswitch.parameter.value;

import java.util.List;
import java.util.Locale;

/** A switch. */
record OnOff() implements ValueType<Boolean> {
    @Override
    public Reading<Boolean> read(String text) {
        return switch (text.strip().toLowerCase(Locale.ROOT)) {
            case "on", "true", "1", "yes" -> Reading.fit(true);
            case "off", "false", "0", "no" -> Reading.fit(false);
            default -> Reading.unfit("parameter.not.switch");
        };
    }

    @Override
    public String write(Boolean value) {
        return value ? "On" : "Off";
    }

    @Override
    public <R> R allowed(Phrasing<R> words) {
        return words.oneOf(choices());
    }

    @Override
    public List<String> choices() {
        return List.of("On", "Off");
    }
}
