package org.tandemswitch.parameter.value;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/** An exact decimal number. */
record Decimal(BigDecimal least, BigDecimal most, String unit) implements ValueType<BigDecimal> {
    private static final Pattern FORM = Pattern.compile("[+-]?\\d{1,15}([.]\\d{1,10})?");

    @Override
    public Reading<BigDecimal> read(String text) {
        String bare = text.strip();
        if (!FORM.matcher(bare).matches()) {
            return Reading.unfit("parameter.not.decimal");
        }
        BigDecimal number = new BigDecimal(bare);
        return number.compareTo(least) < 0 || number.compareTo(most) > 0
                ? Reading.unfit("parameter.not.in.range", least.toPlainString(), most.toPlainString())
                : Reading.fit(number);
    }

    @Override
    public String write(BigDecimal value) {
        return value.toPlainString();
    }

    @Override
    public <R> R allowed(Phrasing<R> words) {
        return words.between(least.toPlainString(), most.toPlainString());
    }

    @Override
    public boolean isNumber() {
        return true;
    }
}
