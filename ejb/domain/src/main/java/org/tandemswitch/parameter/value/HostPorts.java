package org.tandemswitch.parameter.value;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code host:port}, an IPv6 address in brackets. */
record HostPorts() implements ValueType<HostPort> {
    private static final Pattern FORM =
            Pattern.compile("(?:\\[([0-9a-fA-F:.]+)]|([0-9A-Za-z](?:[0-9A-Za-z.-]*[0-9A-Za-z])?)):(\\d{1,5})");

    @Override
    public Reading<HostPort> read(String text) {
        Matcher parts = FORM.matcher(text.strip());
        if (!parts.matches()) {
            return Reading.unfit("parameter.not.hostport");
        }
        String host = parts.group(1) == null ? parts.group(2) : parts.group(1);
        return new Whole(1, 65535, "").read(parts.group(3)).map(port -> new HostPort(host, port));
    }

    @Override
    public String write(HostPort value) {
        return value.toString();
    }

    @Override
    public <R> R allowed(Phrasing<R> words) {
        return words.hostAndPort();
    }
}
