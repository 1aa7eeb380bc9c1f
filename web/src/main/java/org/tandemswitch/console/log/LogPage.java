package org.tandemswitch.console.log;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.ZoneId;
import java.util.List;
import org.tandemswitch.audit.Deed;
import org.tandemswitch.audit.Entry;
import org.tandemswitch.audit.FieldChange;
import org.tandemswitch.audit.LogQuery;
import org.tandemswitch.console.signin.CurrentActor;
import org.tandemswitch.reporting.ReadSystemLog;

@Named("logPage")
@ViewScoped
public class LogPage implements Serializable {
    /** More changes of one entry are unfolded by a click. */
    private static final int SHOWN = 4;

    private static final long serialVersionUID = 1L;

    private final transient LogTable table;
    private String deed = "";
    private String by = "";
    private String text = "";
    private String from = "";
    private String to = "";

    @Inject
    LogPage(ReadSystemLog log, CurrentActor currentActor) {
        table = new LogTable(log, currentActor::get, this::query);
    }

    private LogQuery query() {
        return new LogFilter(deed, by, text, from, to).query(ZoneId.systemDefault());
    }

    public List<FieldChange> first(Entry entry) {
        return entry.changes().stream().limit(SHOWN).toList();
    }

    public List<FieldChange> further(Entry entry) {
        return entry.changes().stream().skip(SHOWN).toList();
    }

    public boolean isFiltered() {
        return !(deed + by + text + from + to).isBlank();
    }

    public boolean isReadable() {
        return table.isReadable();
    }

    public LogTable getTable() {
        return table;
    }

    public List<Deed> getDeeds() {
        return List.of(Deed.values());
    }

    public String getDeed() {
        return deed;
    }

    public void setDeed(String deed) {
        this.deed = deed;
    }

    public String getBy() {
        return by;
    }

    public void setBy(String by) {
        this.by = by;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public String getFrom() {
        return from;
    }

    public void setFrom(String from) {
        this.from = from;
    }

    public String getTo() {
        return to;
    }

    public void setTo(String to) {
        this.to = to;
    }
}
