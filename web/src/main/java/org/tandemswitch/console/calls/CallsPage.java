package org.tandemswitch.console.calls;

import jakarta.annotation.PostConstruct;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.tandemswitch.call.CallView;
import org.tandemswitch.console.page.Texts;
import org.tandemswitch.console.signin.CurrentActor;
import org.tandemswitch.console.table.LiveTable;
import org.tandemswitch.live.HangUp;
import org.tandemswitch.live.LiveCalls;

@Named("callsPage")
@ViewScoped
public class CallsPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private LiveCalls liveCalls;

    @Inject
    private HangUp hangUp;

    @Inject
    private CurrentActor currentActor;

    @Inject
    private Texts texts;

    private final transient LiveTable<CallRow> table = new LiveTable<>(CallRow.COLUMNS, this::rows, this::getFilter);
    private String filter = "";
    private String chosen = "";
    private String doomed = "";

    /** A link may say which calls are wanted. */
    @PostConstruct
    void begin() {
        filter = FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterMap()
                .getOrDefault("filter", "");
    }

    private List<CallRow> rows() {
        return liveCalls.all(currentActor.get()).stream()
                .map(CallRow::new)
                .sorted(CallRow.NEWEST_FIRST)
                .toList();
    }

    /** Ends the call that was chosen in the page. */
    public void hangUp() {
        boolean wasUp = liveCalls.all(currentActor.get()).stream()
                .map(CallView::id)
                .filter(id -> id.value().equals(chosen))
                .findFirst()
                .map(id -> hangUp.hangUp(currentActor.get(), id))
                .orElse(false);
        FacesContext.getCurrentInstance()
                .addMessage(null, new FacesMessage(texts.of(wasUp ? "calls.hung_up" : "calls.already_over"), ""));
    }

    /**
     * What is asked about is what the filter says at that moment. Calls that come until the answer end with the others: whoever
     * stops a fraud means these, too.
     */
    public void askHangUpAll() {
        doomed = filter.strip();
    }

    public int getDoomedCalls() {
        return doomedCalls().size();
    }

    /** Those of one who must be stopped at once, as in a case of fraud; without a filter none. */
    private List<CallRow> doomedCalls() {
        return doomed.isEmpty()
                ? List.of()
                : rows().stream().filter(row -> row.isMeantBy(doomed)).toList();
    }

    public void hangUpAll() {
        long ended = doomedCalls().stream()
                .filter(row -> hangUp.hangUp(currentActor.get(), row.call().id()))
                .count();
        FacesContext.getCurrentInstance().addMessage(null, new FacesMessage(texts.of("calls.hung_up_all", ended), ""));
    }

    public long millis(Instant moment) {
        return moment.toEpochMilli();
    }

    public LiveTable<CallRow> getTable() {
        return table;
    }

    public String getFilter() {
        return filter;
    }

    public void setFilter(String filter) {
        this.filter = filter;
    }

    public String getDoomed() {
        return doomed;
    }

    public String getChosen() {
        return chosen;
    }

    public void setChosen(String chosen) {
        this.chosen = chosen;
    }
}
