package org.tandemswitch.console.story;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tandemswitch.console.page.Texts;
import org.tandemswitch.console.signin.CurrentActor;
import org.tandemswitch.trace.Trace;
import org.tandemswitch.trace.TraceSubject;
import org.tandemswitch.tracing.CallStories;
import org.tandemswitch.tracing.Found;
import org.tandemswitch.tracing.SharedPage;
import org.tandemswitch.tracing.SharedPages;
import org.tandemswitch.tracing.Traces;
import org.tandemswitch.tracing.UnknownGateway;
import org.tandemswitch.user.Area;

/** The debug traces: begin one, end one, and see what they have recorded. */
@Named("tracesPage")
@ViewScoped
public class TracesPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private Traces traces;

    @Inject
    private CallStories stories;

    @Inject
    private SharedPages sharedPages;

    @Inject
    private CurrentActor actor;

    @Inject
    private Texts texts;

    private String kind = TraceSubject.Kind.NUMBER.key();
    private String value = "";
    private int minutes = 10;
    private long shown;
    private transient @Nullable List<Trace> all;
    private transient @Nullable List<Found> found;
    private transient @Nullable List<SharedPage> shared;

    public List<Trace> getAll() {
        if (all == null) {
            all = traces.all(actor.get());
        }
        return all;
    }

    public void look() {
        all = null;
        found = null;
        shared = null;
    }

    /** What may be traced, to choose from. */
    public List<String> getNames() {
        return kind.equals(TraceSubject.Kind.GATEWAY.key()) ? traces.gateways(actor.get()) : List.of();
    }

    public List<SharedPage> getShared() {
        if (shared == null) {
            shared = actor.mayEdit(Area.CALLS) ? sharedPages.all(actor.get()) : List.of();
        }
        return shared;
    }

    public void withdraw(SharedPage page) {
        if (!sharedPages.withdraw(actor.get(), page.id())) {
            say(FacesMessage.SEVERITY_INFO, "traces.not_shared");
        }
        look();
    }

    public List<String> getKinds() {
        return Stream.of(TraceSubject.Kind.values()).map(TraceSubject.Kind::key).toList();
    }

    public void begin() {
        Optional<TraceSubject> subject =
                TraceSubject.parse(kind, kind.equals(TraceSubject.Kind.ALL.key()) ? "" : value);
        subject.ifPresentOrElse(this::start, () -> say(FacesMessage.SEVERITY_ERROR, "traces.unfit"));
        look();
    }

    private void start(TraceSubject subject) {
        try {
            traces.begin(actor.get(), subject, Trace.time(minutes).orElse(Optional.empty()))
                    .ifPresentOrElse(trace -> value = "", () -> say(FacesMessage.SEVERITY_ERROR, "traces.too_many"));
        } catch (UnknownGateway unknown) {
            say(FacesMessage.SEVERITY_ERROR, "traces.no_gateway");
        }
    }

    public void stop(Trace trace) {
        if (!traces.stop(actor.get(), trace.number())) {
            say(FacesMessage.SEVERITY_INFO, "traces.missing");
        }
        look();
    }

    public void remove(Trace trace) {
        traces.remove(actor.get(), trace.number());
        shown = shown == trace.number() ? 0 : shown;
        look();
    }

    private void say(FacesMessage.Severity severity, String key) {
        FacesContext.getCurrentInstance().addMessage(null, new FacesMessage(severity, texts.of(key), ""));
    }

    public boolean isRunning(Trace trace) {
        return trace.isRunning(Instant.now());
    }

    public String size(Trace trace) {
        return traces.size(actor.get(), trace) / 1024 + " KB";
    }

    public long getLeftOut() {
        return traces.leftOut(actor.get());
    }

    /** What the chosen trace has recorded. */
    public List<Found> getFound() {
        if (found == null) {
            found = chosen().map(trace -> stories.conversations(actor.get(), trace))
                    .orElse(List.of());
        }
        return found;
    }

    public boolean isChosen() {
        return chosen().isPresent();
    }

    private Optional<Trace> chosen() {
        return getAll().stream().filter(trace -> trace.number() == shown).findFirst();
    }

    public void show(Trace trace) {
        shown = trace.number();
        look();
    }

    public String getKind() {
        return kind;
    }

    public void setKind(String kind) {
        this.kind = kind;
    }

    public String getValue() {
        return value;
    }

    public void setValue(String value) {
        this.value = value;
    }

    public int getMinutes() {
        return minutes;
    }

    public void setMinutes(int minutes) {
        this.minutes = minutes;
    }

    public long getShown() {
        return shown;
    }
}
