package org.tandemswitch.console.parameters;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.omnifaces.util.Faces;
import org.primefaces.PrimeFaces;
import org.tandemswitch.audit.Entry;
import org.tandemswitch.console.page.Texts;
import org.tandemswitch.console.signin.CurrentActor;
import org.tandemswitch.live.ParametersInForce;
import org.tandemswitch.parameter.Finding;
import org.tandemswitch.parameter.Parameter;
import org.tandemswitch.parameter.ParameterEdit;
import org.tandemswitch.parameter.ParameterPlan;
import org.tandemswitch.parameter.ParameterRules;
import org.tandemswitch.parameter.ParameterSet;
import org.tandemswitch.parameter.Parameters;
import org.tandemswitch.parameter.Preset;
import org.tandemswitch.parameter.StoredParameter;
import org.tandemswitch.provisioning.Occasion;
import org.tandemswitch.provisioning.SaveParameters;
import org.tandemswitch.reporting.EffectiveParameters;
import org.tandemswitch.reporting.ParameterHistory;
import org.tandemswitch.reporting.ParameterOrigins;
import org.tandemswitch.user.Area;
import org.tandemswitch.user.NotAllowed;

/** The edits themselves wait in the browser; here is only what is being reviewed. */
@Named("parametersPage")
@ViewScoped
public class ParametersPage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final Logger LOG = Logger.getLogger(ParametersPage.class);
    private static final int MOST_ENTRIES = 200;

    @Inject
    private ParametersInForce inForce;

    @Inject
    private SaveParameters saveParameters;

    @Inject
    private ParameterHistory history;

    @Inject
    private ParameterOrigins origins;

    @Inject
    private EffectiveParameters effective;

    @Inject
    private CurrentActor actor;

    @Inject
    private Wording wording;

    @Inject
    private ParameterWords words;

    @Inject
    private Texts texts;

    private transient @Nullable List<Chapter> chapters;
    private transient List<Entry> past = List.of();
    private transient Draft draft = Draft.NONE;
    private transient Review review = Review.NOTHING;
    private String title = "";
    private String trouble = "";
    private boolean readable = true;

    /** As they are when the page, or the list in it, is made. */
    public List<Chapter> getChapters() {
        if (chapters == null) {
            chapters = Chapter.of(rows());
        }
        return chapters;
    }

    private List<Row> rows() {
        actor.get().mustView(Area.PARAMETERS);
        ParameterSet now = inForce.now();
        Map<String, StoredParameter> chosen = chosen();
        List<Finding> findings = ParameterRules.findings(now);
        Instant moment = Instant.now();
        return Parameters.ALL.stream()
                .map(parameter -> Row.of(
                        parameter,
                        now.text(parameter),
                        effective.isEffective(parameter),
                        Optional.ofNullable(chosen.get(parameter.name())),
                        findings,
                        moment))
                .toList();
    }

    /** Empty when the database does not answer; the values themselves are known without it. */
    private Map<String, StoredParameter> chosen() {
        try {
            readable = true;
            return origins.all(actor.get());
        } catch (NotAllowed refused) {
            throw refused;
        } catch (RuntimeException unreachable) {
            LOG.error("It cannot be read who changed parameters", unreachable);
            readable = false;
            return Map.of();
        }
    }

    /** Tells beside the fields what cannot be, while edits are still being collected. */
    public void check() {
        ParameterSet now = inForce.now();
        List<ParameterEdit> edits = wishes();
        Review checked = Review.of(now, edits, saveParameters.preview(actor.get(), edits));
        tellRefusals(checked);
    }

    public void reviewEdits() {
        open(texts.of("parameters.review.edits"), new Draft(Occasion.BY_HAND, wishes()));
    }

    public void reviewPreset() {
        Preset.all()
                .filter(preset -> preset.key().equals(asked("preset")))
                .findFirst()
                .ifPresent(preset -> open(
                        texts.of("parameters.review.preset", words.preset(preset)),
                        new Draft(Occasion.preset(preset), preset.edits())));
    }

    public void reviewBack() {
        attempt(() -> {
            long entry = Long.parseLong(asked("entry"));
            String state = entry == 0
                    ? texts.of("parameters.back.beginning")
                    : texts.of("parameters.back.to", Long.toString(entry));
            open(
                    texts.of("parameters.review.back", state),
                    new Draft(Occasion.rollback(entry), history.backTo(actor.get(), entry)));
        });
    }

    private void open(String name, Draft wanted) {
        title = name;
        trouble = "";
        draft = wanted.seen(inForce.now());
        lookAgain(saveParameters.preview(actor.get(), draft.edits()));
    }

    private void lookAgain(ParameterPlan plan) {
        review = Review.of(inForce.now(), draft.edits(), plan);
        tellRefusals(review);
    }

    public void save() {
        attempt(() -> {
            ParameterPlan plan = saveParameters.save(actor.get(), draft.occasion(), draft.edits());
            if (!plan.isRefused()) {
                saved(plan);
            } else if (isByHand()) {
                lookAgain(plan);
            } else {
                showWhatMoved();
            }
        });
    }

    /** Nobody wrote the values of a preset or an earlier state, so there is nothing to choose but to look again. */
    private void showWhatMoved() {
        draft = draft.lookedAgain(inForce.now());
        lookAgain(saveParameters.preview(actor.get(), draft.edits()));
        trouble = texts.of("parameters.moved");
    }

    private boolean isByHand() {
        return draft.occasion().equals(Occasion.BY_HAND);
    }

    private void saved(ParameterPlan plan) {
        boolean byHand = isByHand();
        draft = Draft.NONE;
        review = Review.NOTHING;
        chapters = null;
        tell("done", texts.of("parameters.saved", plan.changes().size()));
        tell("byHand", Boolean.toString(byHand));
    }

    /** Where something cannot be carried out the user is told so, and the reason is in the log. */
    private void attempt(Runnable deed) {
        try {
            trouble = "";
            deed.run();
        } catch (NotAllowed refused) {
            throw refused;
        } catch (RuntimeException broken) {
            LOG.error("Parameters could not be changed", broken);
            trouble = texts.of("parameters.broken");
        }
    }

    public void showHistory() {
        try {
            past = history.newest(actor.get(), MOST_ENTRIES);
            readable = true;
        } catch (NotAllowed refused) {
            throw refused;
        } catch (RuntimeException unreachable) {
            LOG.error("The history of parameters cannot be read", unreachable);
            past = List.of();
            readable = false;
        }
    }

    /** Reads the list again, as somebody else may have changed it. */
    public void refresh() {
        chapters = null;
    }

    private void tellRefusals(Review about) {
        JsonObjectBuilder refusals = Json.createObjectBuilder();
        about.lines().stream()
                .filter(Review.Line::isRefused)
                .forEach(line -> refusals.add(line.name(), String.join(" ", reasons(line))));
        tell("refusals", refusals.build().toString());
    }

    /** Why a line cannot be saved. */
    public List<String> reasons(Review.Line line) {
        return line.refusals().stream()
                .map(complaint -> line.isConflict() ? conflict(line) : words.complaint(complaint))
                .distinct()
                .toList();
    }

    private String conflict(Review.Line line) {
        return wording.conflict(line.before(), Optional.ofNullable(chosen().get(line.name())));
    }

    private static List<ParameterEdit> wishes() {
        return Wishes.read(asked("edits"));
    }

    private static String asked(String name) {
        return Optional.ofNullable(Faces.getRequestParameter(name)).orElse("");
    }

    private static void tell(String name, String text) {
        PrimeFaces.current().ajax().addCallbackParam(name, text);
    }

    public boolean isEditable() {
        return actor.mayEdit(Area.PARAMETERS);
    }

    public List<Preset> getPresets() {
        return Preset.all().toList();
    }

    /** What a preset sets, such as {@code SS_SIP_SESSION_TTL = 600}. */
    public String contents(Preset preset) {
        return preset.edits().stream()
                .map(edit -> edit.name() + " = " + edit.text() + " " + unit(edit.name()))
                .collect(Collectors.joining("\n"));
    }

    public String unit(String name) {
        return Parameters.find(name).map(words::unit).orElse("");
    }

    public String names(Finding finding) {
        return finding.about().stream().map(Parameter::name).collect(Collectors.joining(", "));
    }

    public int getCount() {
        return Parameters.ALL.size();
    }

    /** Is the value kept although nothing reads it yet? */
    public boolean isIdle(String name) {
        return Parameters.find(name)
                .filter(parameter -> !effective.isEffective(parameter))
                .isPresent();
    }

    public int getEffective() {
        return effective.count();
    }

    public List<Entry> getPast() {
        return past;
    }

    /** Does the list of entries reach back to the first? */
    public boolean isWhole() {
        return !past.isEmpty() && past.size() < MOST_ENTRIES;
    }

    public Review getReview() {
        return review;
    }

    public String getTitle() {
        return title;
    }

    public String getTrouble() {
        return trouble;
    }

    public boolean isReadable() {
        return readable;
    }
}
