package org.tandemswitch.console.rates;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tandemswitch.provisioning.FieldError;
import org.tandemswitch.provisioning.SaveOutcome;
import org.tandemswitch.rate.Price;
import org.tandemswitch.rate.Rate;

/** One rate as somebody types it. */
public class RateForm implements Serializable {
    private static final long serialVersionUID = 1L;

    private String prefix = "";
    private String price = "";
    private String cycle = "60";
    private String area = "";
    private boolean closed;

    private @Nullable Rate seen;

    static RateForm of(Rate rate) {
        RateForm form = new RateForm();
        form.prefix = RateFile.written(rate.prefix());
        form.price = rate.price().money().toPlainString();
        form.cycle = Integer.toString(rate.price().cycle());
        form.area = rate.area();
        form.closed = rate.closed();
        form.seen = rate;
        return form;
    }

    /** What the form was opened with; none for a new rate. */
    Optional<Rate> seen() {
        return Optional.ofNullable(seen);
    }

    SaveOutcome<Rate> rate() {
        List<FieldError> errors = new ArrayList<>();
        Optional<String> digits = RateFile.prefix(prefix);
        Optional<Price> each = Price.parse(price.strip().replace(',', '.') + "/1");
        Optional<Price> told = Price.parse(price.strip().replace(',', '.') + "/" + cycle.strip());
        if (digits.isEmpty()) {
            errors.add(new FieldError("prefix", "rates.not.prefix"));
        }
        if (each.isEmpty()) {
            errors.add(new FieldError("price", "rates.not.price"));
        } else if (told.isEmpty()) {
            errors.add(new FieldError("cycle", "rates.not.cycle"));
        }
        if (area.strip().length() > Rate.LONGEST_AREA) {
            errors.add(new FieldError("area", "error.too_long"));
        }
        return errors.isEmpty()
                ? new SaveOutcome.Saved<>(new Rate(digits.orElseThrow(), told.orElseThrow(), area.strip(), closed))
                : new SaveOutcome.Refused<>(errors);
    }

    public boolean isNew() {
        return seen == null;
    }

    public String getPrefix() {
        return prefix;
    }

    public void setPrefix(String prefix) {
        this.prefix = prefix;
    }

    public String getPrice() {
        return price;
    }

    public void setPrice(String price) {
        this.price = price;
    }

    public String getCycle() {
        return cycle;
    }

    public void setCycle(String cycle) {
        this.cycle = cycle;
    }

    public String getArea() {
        return area;
    }

    public void setArea(String area) {
        this.area = area;
    }

    public boolean isClosed() {
        return closed;
    }

    public void setClosed(boolean closed) {
        this.closed = closed;
    }
}
