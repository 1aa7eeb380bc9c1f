package org.tandemswitch.parameter.value;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Two ports with a comma, the first not above the last. */
record Ports() implements ValueType<PortRange> {
    private static final Pattern FORM = Pattern.compile("(\\d{1,5})\\s*[,-]\\s*(\\d{1,5})");

    @Override
    public Reading<PortRange> read(String text) {
        Matcher parts = FORM.matcher(text.strip());
        if (!parts.matches()) {
            return Reading.unfit("parameter.not.ports");
        }
        int first = Integer.parseInt(parts.group(1));
        int last = Integer.parseInt(parts.group(2));
        return first < 1 || last > 65535 || first > last
                ? Reading.unfit("parameter.not.ports")
                : Reading.fit(new PortRange(first, last));
    }

    @Override
    public String write(PortRange value) {
        return value.first() + "," + value.last();
    }

    @Override
    public <R> R allowed(Phrasing<R> words) {
        return words.portRange();
    }

    @Override
    public String unit() {
        return "port";
    }
}
