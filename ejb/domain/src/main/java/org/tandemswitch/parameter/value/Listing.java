package org.tandemswitch.parameter.value;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Values with commas between them; blanks around them do not count. */
record Listing<T>(ValueType<T> of, int least, int most) implements ValueType<List<T>> {
    @Override
    public Reading<List<T>> read(String text) {
        List<T> values = new ArrayList<>();
        String[] parts = text.isBlank() ? new String[0] : text.split(",", -1);
        if (parts.length < least || parts.length > most) {
            return Reading.unfit("parameter.not.that.many", least, most);
        }
        for (String part : parts) {
            Reading<T> reading = part.isBlank() ? Reading.unfit("parameter.list.gap") : of.read(part.strip());
            Optional<Complaint> complaint = reading.complaint();
            if (complaint.isPresent()) {
                return reading.map(List::of);
            }
            reading.value().ifPresent(values::add);
        }
        return Reading.fit(List.copyOf(values));
    }

    @Override
    public String write(List<T> value) {
        return value.stream().map(of::write).collect(Collectors.joining(","));
    }

    @Override
    public <R> R allowed(Phrasing<R> words) {
        return words.list(least, most, of);
    }

    @Override
    public String unit() {
        return of.unit();
    }
}
