package org.tandemswitch.api.parameters;

import de.siegmar.fastcsv.writer.CsvWriter;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.lang.annotation.Annotation;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/** A list of parameters as a CSV file: a column for each component of {@link ParameterView}. */
@Provider
@Produces(CsvOfParameters.CSV)
public class CsvOfParameters implements MessageBodyWriter<Listing> {
    static final String CSV = "text/csv";
    private static final RecordComponent[] COLUMNS = ParameterView.class.getRecordComponents();

    @Override
    public boolean isWriteable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return type == Listing.class;
    }

    @Override
    public void writeTo(
            Listing listing,
            Class<?> type,
            Type genericType,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, Object> headers,
            OutputStream out)
            throws IOException {
        headers.putSingle("Content-Type", CSV + ";charset=UTF-8");
        headers.putSingle("Content-Disposition", "attachment; filename=\"parameters.csv\"");
        out.write(text(listing).getBytes(StandardCharsets.UTF_8));
    }

    static String text(Listing listing) throws IOException {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
            csv.writeRecord(Stream.of(COLUMNS).map(RecordComponent::getName).toList());
            listing.parameters().forEach(parameter -> csv.writeRecord(cells(parameter)));
        }
        return text.toString();
    }

    private static List<String> cells(ParameterView parameter) {
        return Stream.of(COLUMNS).map(column -> cell(column, parameter)).toList();
    }

    private static String cell(RecordComponent column, ParameterView parameter) {
        try {
            Object value = column.getAccessor().invoke(parameter);
            return value instanceof List<?> list
                    ? String.join(" ", list.stream().map(String::valueOf).toList())
                    : String.valueOf(value);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
