package org.tandemswitch.interworking;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.tandemswitch.parameter.value.Phrasing;
import org.tandemswitch.parameter.value.Reading;
import org.tandemswitch.parameter.value.TextForm;
import org.tandemswitch.parameter.value.ValueType;

/** Headers as they are typed: one in a line. */
record HeaderLines() implements ValueType<List<HeaderLine>> {
    private static final int MOST = 20;
    private static final int LONGEST = 2000;

    @Override
    public Reading<List<HeaderLine>> read(String text) {
        List<HeaderLine> lines = new ArrayList<>();
        for (String line : text.split("\\R", -1)) {
            if (!line.isBlank()) {
                int colon = line.indexOf(':');
                String name = colon < 0 ? "" : line.substring(0, colon).strip();
                String value = line.substring(colon + 1).strip();
                if (!HeaderLine.isName(name) || !HeaderLine.isValue(value) || value.isEmpty()) {
                    return Reading.unfit("option.not.header", line.strip());
                }
                if (GuardedHeaders.contain(name)) {
                    return Reading.unfit("option.guarded.header", name);
                }
                lines.add(new HeaderLine(name, value));
            }
        }
        return lines.size() > MOST || text.length() > LONGEST
                ? Reading.unfit("parameter.not.that.many", 0, MOST)
                : Reading.fit(List.copyOf(lines));
    }

    @Override
    public String write(List<HeaderLine> value) {
        return value.stream().map(line -> line.name() + ": " + line.value()).collect(Collectors.joining("\n"));
    }

    @Override
    public <R> R allowed(Phrasing<R> words) {
        return words.text(TextForm.ANYTHING, LONGEST);
    }

    @Override
    public boolean isLong() {
        return true;
    }
}
