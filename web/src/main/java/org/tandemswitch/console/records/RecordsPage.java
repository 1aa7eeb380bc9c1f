package org.tandemswitch.console.records;

import jakarta.annotation.PostConstruct;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tandemswitch.cdr.Cdr;
import org.tandemswitch.console.page.Texts;
import org.tandemswitch.console.signin.CurrentActor;
import org.tandemswitch.console.table.LiveTable;

@Named("recordsPage")
@ViewScoped
public class RecordsPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private RecentRecords recentRecords;

    @Inject
    private Texts texts;

    @Inject
    private CurrentActor currentActor;

    private final transient LiveTable<RecordRow> table =
            new LiveTable<>(RecordRow.COLUMNS, this::rows, this::getFilter);
    private String filter = "";
    private String outcome = "";
    private transient @Nullable RecordRow detail;

    /** A link may say which records are wanted. */
    @PostConstruct
    void begin() {
        filter = FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterMap()
                .getOrDefault("filter", "");
    }

    private List<RecordRow> rows() {
        return recentRecords.newest(currentActor.get()).stream()
                .map(this::row)
                .filter(row -> RecordRow.Outcome.named(outcome)
                        .map(row.outcome()::equals)
                        .orElse(true))
                .toList();
    }

    private RecordRow row(Cdr cdr) {
        return new RecordRow(cdr, texts.of("reason." + cdr.endReason().key()));
    }

    /** Shows all fields of a record of the page. */
    public void open(String id) {
        detail = table.shown(id).orElse(null);
    }

    public @Nullable RecordRow getDetail() {
        return detail;
    }

    public boolean isReadable() {
        return recentRecords.isReadable(currentActor.get());
    }

    public LiveTable<RecordRow> getTable() {
        return table;
    }

    public String getFilter() {
        return filter;
    }

    public void setFilter(String filter) {
        this.filter = filter;
    }

    public String getOutcome() {
        return outcome;
    }

    public void setOutcome(String outcome) {
        this.outcome = outcome;
    }
}
