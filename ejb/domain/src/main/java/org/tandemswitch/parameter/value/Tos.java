package org.tandemswitch.parameter.value;

import java.util.Locale;
import java.util.regex.Pattern;

/** A TOS byte in hexadecimal. */
record Tos() implements ValueType<TosByte> {
    private static final Pattern FORM = Pattern.compile("0[xX][0-9a-fA-F]{1,2}");

    @Override
    public Reading<TosByte> read(String text) {
        String bare = text.strip();
        if (!FORM.matcher(bare).matches()) {
            return Reading.unfit("parameter.not.tos");
        }
        int value = Integer.parseInt(bare.substring(2), 16);
        return (value & 3) == 0 ? Reading.fit(new TosByte(value)) : Reading.unfit("parameter.tos.ecn");
    }

    @Override
    public String write(TosByte value) {
        return String.format(Locale.ROOT, "0x%02x", value.value());
    }

    @Override
    public <R> R allowed(Phrasing<R> words) {
        return words.between("0x00", "0xfc");
    }

    @Override
    public boolean isNumber() {
        return true;
    }
}
