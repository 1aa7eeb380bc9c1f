package org.tandemswitch.console.rates;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tandemswitch.console.gateways.FormAnswer;
import org.tandemswitch.console.page.Figures;
import org.tandemswitch.console.page.Texts;
import org.tandemswitch.console.signin.CurrentActor;
import org.tandemswitch.directory.Entry;
import org.tandemswitch.option.Peer;
import org.tandemswitch.provisioning.ContentsEdit;
import org.tandemswitch.provisioning.DirectoryBook;
import org.tandemswitch.provisioning.EditRates;
import org.tandemswitch.provisioning.FieldError;
import org.tandemswitch.provisioning.RateBook;
import org.tandemswitch.provisioning.RateReview;
import org.tandemswitch.provisioning.SaveOutcome;
import org.tandemswitch.rate.Rate;
import org.tandemswitch.rate.Rates;
import org.tandemswitch.rate.ToldRate;

/** The rates of one rate group; which, and what is looked for in it, is in the address of the page. */
@Named("ratesPage")
@ViewScoped
public class RatesPage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int LONGEST_NUMBER = 32;
    /** The form for many rates. */
    private static final String MANY = "many";

    @Inject
    private RateBook book;

    @Inject
    private DirectoryBook directory;

    @Inject
    private EditRates editRates;

    @Inject
    private CurrentActor actor;

    @Inject
    private FormAnswer answer;

    @Inject
    private Texts texts;

    /** As the table was made with; read again for the next table and after an edit. */
    private transient @Nullable Entry seen;

    private transient @Nullable RateTable table;
    private transient @Nullable Optional<String> deciding;
    private transient @Nullable RateReview review;
    private transient Optional<Looked> reviewed = Optional.empty();
    private boolean unasked;
    private long group;
    private String number = "";
    private String area = "";
    private RateForm form = new RateForm();
    private String text = "";
    private ContentsEdit edit = ContentsEdit.ADD;

    private Optional<Entry> group() {
        if (seen == null) {
            seen = directory.find(actor.get(), Peer.RATES, group).orElse(null);
        }
        return Optional.ofNullable(seen);
    }

    private Rates.Choice choice() {
        String digits = number.replaceAll("[^0-9*#]", "");
        return new Rates.Choice(digits.substring(0, Math.min(LONGEST_NUMBER, digits.length())), area.strip());
    }

    /** None for a rate group that is no more. */
    public @Nullable Entry getEntry() {
        return group().orElse(null);
    }

    public void add() {
        form = new RateForm();
    }

    public void change(Rate rate) {
        form = RateForm.of(rate);
    }

    public void save() {
        edited(() -> answer.to(
                form.rate().then(rate -> group().map(known -> editRates.save(actor.get(), known, rate, form.seen()))
                        .orElseGet(() -> gone("prefix"))),
                "rates.saved",
                form.getPrefix()));
    }

    public void remove() {
        edited(() -> form.seen()
                .ifPresent(rate -> answer.to(
                        carryOut(ContentsEdit.REMOVE, List.of(ToldRate.whole(rate)), "prefix"),
                        "gateways.removed",
                        RateFile.written(rate.prefix()))));
    }

    private void edited(Runnable edit) {
        seen = null;
        answer.attempt(edit);
        seen = null;
    }

    /** Opens the form for many rates, empty: what was wanted last time is not wanted again by chance. */
    public void begin() {
        text = "";
        edit = ContentsEdit.ADD;
        lookAgain();
    }

    /** What was looked at is not what would be done. */
    public void lookAgain() {
        review = null;
        reviewed = Optional.empty();
        unasked = false;
    }

    /** What the text would change. */
    public void look() {
        lookAgain();
        answer.attempt(() -> told().then(this::reviewed)
                .fold(found -> (Runnable) () -> review = found.value(), refused ->
                        (Runnable) () -> answer.refused(MANY, refused.errors()))
                .run());
        reviewed = review == null ? Optional.empty() : lookedAt();
    }

    private record Looked(String text, ContentsEdit edit, Instant changedAt) {}

    private Optional<Looked> lookedAt() {
        return group().map(known -> new Looked(text, edit, known.changedAt()));
    }

    /** Rates go only after somebody has seen which: by this text, and among the rates there are now. */
    public void saveText() {
        seen = null;
        if (edit != ContentsEdit.ADD && !lookedAt().equals(reviewed)) {
            look();
            unasked = review != null;
            return;
        }
        answer.attempt(() -> {
            SaveOutcome<Entry> outcome = told().then(rates -> carryOut(edit, rates, RateFile.FIELD));
            answer.to(outcome, MANY, "gateways.saved", group().map(Entry::name).orElse(""));
            text = outcome.fold(saved -> "", refused -> text);
        });
        seen = null;
        lookAgain();
    }

    private SaveOutcome<RateReview> reviewed(List<ToldRate> rates) {
        return group().map(known -> book.review(actor.get(), known, edit, rates))
                .orElseGet(() -> gone(RateFile.FIELD));
    }

    private SaveOutcome<List<ToldRate>> told() {
        return RateFile.read(text, edit != ContentsEdit.REMOVE);
    }

    private SaveOutcome<Entry> carryOut(ContentsEdit what, List<ToldRate> rates, String field) {
        return group().map(known -> editRates.edit(actor.get(), known, what, rates))
                .orElseGet(() -> gone(field));
    }

    private static <T> SaveOutcome<T> gone(String field) {
        return new SaveOutcome.Refused<>(List.of(FieldError.changedMeanwhile(field)));
    }

    public RateTable getTable() {
        if (table == null) {
            table = new RateTable(this::count, this::page);
        }
        return table;
    }

    private int count() {
        seen = null;
        deciding = null;
        return group().map(known -> isFiltered() ? book.count(actor.get(), known, choice()) : known.size())
                .orElse(0);
    }

    private List<Rate> page(int first, int size) {
        return group().map(known -> book.page(actor.get(), known, choice(), first, size))
                .orElse(List.of());
    }

    public RateForm getForm() {
        return form;
    }

    public @Nullable RateReview getReview() {
        return review;
    }

    /** Is something shown because it takes rates away, and not because somebody wanted to see it? */
    public boolean isUnasked() {
        return unasked;
    }

    /** A rate in a line; none for no rate. */
    public String worded(Optional<Rate> rate) {
        return rate.map(known -> Stream.of(
                                known.price().text(), known.area(), known.closed() ? texts.of("rates.closed") : "")
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining(" \u00b7 ")))
                .orElse(Figures.NONE);
    }

    /** Is it the one that a call to the number costs? */
    public boolean isDeciding(Rate rate) {
        return deciding().filter(rate.prefix()::equals).isPresent();
    }

    /** The longest prefix of the number; none where no number is looked for. */
    private Optional<String> deciding() {
        String digits = choice().number();
        if (deciding == null) {
            deciding = group().filter(known -> !digits.isEmpty()).stream()
                    .flatMap(known ->
                            book.page(actor.get(), known, new Rates.Choice(digits, ""), 0, LONGEST_NUMBER).stream())
                    .map(Rate::prefix)
                    .filter(digits::startsWith)
                    .max(Comparator.comparingInt(String::length));
        }
        return deciding;
    }

    public List<ContentsEdit> getEdits() {
        return Arrays.asList(ContentsEdit.values());
    }

    public boolean isFiltered() {
        return !(number + area).isBlank();
    }

    public long getGroup() {
        return group;
    }

    public void setGroup(long group) {
        this.group = group;
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(@Nullable String number) {
        this.number = number == null ? "" : number;
    }

    public String getArea() {
        return area;
    }

    public void setArea(@Nullable String area) {
        this.area = area == null ? "" : area;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public ContentsEdit getEdit() {
        return edit;
    }

    public void setEdit(ContentsEdit edit) {
        this.edit = edit;
    }
}
