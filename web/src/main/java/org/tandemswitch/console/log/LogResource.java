package org.tandemswitch.console.log;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.List;
import org.tandemswitch.audit.Actor;
import org.tandemswitch.audit.Entry;
import org.tandemswitch.audit.LogQuery;
import org.tandemswitch.console.signin.CurrentActor;
import org.tandemswitch.reporting.ReadSystemLog;

/** The system log as a file: what the page would show, all of it. */
@Path("log.csv")
@RequestScoped
public class LogResource {
    @Inject
    ReadSystemLog log;

    @Inject
    CurrentActor currentActor;

    @GET
    public Response csv(
            @QueryParam("deed") @DefaultValue("") String deed,
            @QueryParam("by") @DefaultValue("") String by,
            @QueryParam("text") @DefaultValue("") String text,
            @QueryParam("from") @DefaultValue("") String from,
            @QueryParam("to") @DefaultValue("") String to) {
        LogQuery query = new LogFilter(deed, by, text, from, to).query(ZoneId.systemDefault());
        Actor actor = currentActor.get();
        List<Entry> first = log.page(actor, query, 0, ReadSystemLog.MOST);
        StreamingOutput lines = out -> write(out, actor, query, first);
        return Response.ok(lines, "text/csv; charset=utf-8")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"system-log.csv\"")
                .build();
    }

    /** Entries written meanwhile push others to the next page: none is lost, and none is told twice. */
    private void write(OutputStream out, Actor actor, LogQuery query, List<Entry> first) throws IOException {
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        writer.write(LogCsv.HEAD);
        long last = Long.MAX_VALUE;
        List<Entry> page = first;
        for (int read = 0; !page.isEmpty(); page = log.page(actor, query, read, ReadSystemLog.MOST)) {
            read += page.size();
            for (Entry entry : page) {
                if (entry.number() < last) {
                    last = entry.number();
                    writer.write(LogCsv.lines(entry));
                }
            }
        }
        writer.flush();
    }
}
