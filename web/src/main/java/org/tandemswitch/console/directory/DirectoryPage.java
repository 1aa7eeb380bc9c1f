package org.tandemswitch.console.directory;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tandemswitch.console.gateways.FormAnswer;
import org.tandemswitch.console.options.OptionsForm;
import org.tandemswitch.console.signin.CurrentActor;
import org.tandemswitch.directory.Entry;
import org.tandemswitch.option.Peculiarities;
import org.tandemswitch.option.Peer;
import org.tandemswitch.provisioning.ContentsEdit;
import org.tandemswitch.provisioning.DirectoryBook;
import org.tandemswitch.provisioning.EditDirectory;
import org.tandemswitch.provisioning.EntryDraft;
import org.tandemswitch.provisioning.FieldError;
import org.tandemswitch.provisioning.Referrer;
import org.tandemswitch.provisioning.SaveOutcome;

/** The things of one kind; the kind is in the address of the page. */
@Named("directoryPage")
@ViewScoped
public class DirectoryPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private DirectoryBook book;

    @Inject
    private EditDirectory editDirectory;

    @Inject
    private CurrentActor actor;

    @Inject
    private FormAnswer answer;

    private transient @Nullable List<EntryRow> all;
    private transient @Nullable Entry seen;
    private boolean readable = true;
    private Peer kind = Peer.ACCOUNT;
    private OptionsForm options = new OptionsForm(Peer.ACCOUNT);
    private long id;
    private String name = "";
    private String numbers = "";
    private ContentsEdit numbersEdit = ContentsEdit.ADD;

    /** What the address says, or accounts where it says nothing that there is. */
    public void setKind(@Nullable String key) {
        Peer told = Optional.ofNullable(key)
                .flatMap(Peer::ofKey)
                .filter(Peer::isListed)
                .orElse(Peer.ACCOUNT);
        if (told != kind) {
            kind = told;
            options = new OptionsForm(kind);
            all = null;
        }
    }

    public String getKind() {
        return kind.key();
    }

    public boolean isOfNumbers() {
        return kind == Peer.LIST;
    }

    /** As they were when the page was made: a button belongs to what was seen beside it. */
    public List<EntryRow> getAll() {
        if (all == null) {
            Optional<List<EntryRow>> read = answer.read(this::rows);
            readable = read.isPresent();
            all = read.orElse(List.of());
        }
        return all;
    }

    private List<EntryRow> rows() {
        Map<String, List<Referrer>> referrers = book.referrers(actor.get(), kind);
        return book.all(actor.get(), kind).stream()
                .map(entry -> new EntryRow(entry, referrers.getOrDefault(entry.name(), List.of())))
                .toList();
    }

    /** What an empty list means. */
    public String getEmptyKey() {
        return getAll().isEmpty() && readable ? "directory." + kind.key() + ".none" : "gateways.unreadable";
    }

    public void add() {
        seen = null;
        id = 0;
        name = "";
        options.edit(Peculiarities.NONE.chosen());
    }

    public void change(Entry entry) {
        seen = entry;
        id = entry.id();
        name = entry.name();
        numbers = "";
        numbersEdit = ContentsEdit.ADD;
        options.edit(entry.options().chosen());
    }

    public void save() {
        answer.attempt(() -> answer.to(
                editDirectory.save(
                        actor.get(), new EntryDraft(id, kind, name, options.draft()), Optional.ofNullable(seen)),
                "gateways.saved",
                name));
        all = null;
    }

    public void remove() {
        answer.attempt(() -> seen().then(doomed -> editDirectory.remove(actor.get(), doomed))
                .fold(removed -> (Runnable) () -> answer.done("gateways.removed", name), refused ->
                        (Runnable) () -> answer.note(refused.errors().get(0).messageKey()))
                .run());
        all = null;
    }

    public void saveNumbers() {
        answer.attempt(() -> {
            SaveOutcome<Entry> outcome =
                    seen().then(list -> editDirectory.numbers(actor.get(), list, numbersEdit, numbers));
            answer.to(outcome, "numbersForm", "gateways.saved", name);
            numbers = outcome.fold(saved -> "", refused -> numbers);
        });
        all = null;
    }

    /** What the buttons of a dialog are about; the container may have put the page aside meanwhile. */
    private SaveOutcome<Entry> seen() {
        return Optional.ofNullable(seen)
                .<SaveOutcome<Entry>>map(SaveOutcome.Saved::new)
                .orElseGet(() -> new SaveOutcome.Refused<>(List.of(FieldError.changedMeanwhile("numbers"))));
    }

    public List<ContentsEdit> getEdits() {
        return Arrays.asList(ContentsEdit.values());
    }

    public long getId() {
        return id;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public OptionsForm getOptions() {
        return options;
    }

    public String getNumbers() {
        return numbers;
    }

    public void setNumbers(String numbers) {
        this.numbers = numbers;
    }

    public ContentsEdit getNumbersEdit() {
        return numbersEdit;
    }

    public void setNumbersEdit(ContentsEdit numbersEdit) {
        this.numbersEdit = numbersEdit;
    }
}
