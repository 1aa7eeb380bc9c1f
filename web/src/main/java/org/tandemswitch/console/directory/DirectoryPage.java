package org.tandemswitch.console.directory;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.omnifaces.util.Faces;
import org.tandemswitch.console.gateways.PeerPage;
import org.tandemswitch.console.gateways.Use;
import org.tandemswitch.console.options.OptionsForm;
import org.tandemswitch.console.peers.Sheet;
import org.tandemswitch.directory.Entry;
import org.tandemswitch.option.Peer;
import org.tandemswitch.provisioning.ContentsEdit;
import org.tandemswitch.provisioning.EditDirectory;
import org.tandemswitch.provisioning.EntryDraft;
import org.tandemswitch.provisioning.FieldError;
import org.tandemswitch.provisioning.SaveOutcome;

/** The things of one kind; the kind is in the address of the page. */
@Named("directoryPage")
@ViewScoped
public class DirectoryPage extends PeerPage<EntryDraft, Entry> {
    private static final long serialVersionUID = 1L;

    @Inject
    private EntryShelf shelf;

    @Inject
    private EditDirectory editDirectory;

    @Inject
    private EntryUses uses;

    private Peer kind = Peer.ACCOUNT;
    private OptionsForm options = new OptionsForm(Peer.ACCOUNT);
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
            getList().forget();
        }
    }

    public String getKind() {
        return kind.key();
    }

    public boolean isOfNumbers() {
        return kind == Peer.LIST;
    }

    @Override
    protected EntryShelf shelf() {
        return shelf.of(kind);
    }

    @Override
    protected void show(Sheet sheet) {
        this.name = sheet.get("name");
        this.options.edit(sheet.options());
        this.numbers = "";
        this.numbersEdit = ContentsEdit.ADD;
    }

    @Override
    protected EntryDraft typed(long id) {
        return new EntryDraft(id, kind, name, options.draft());
    }

    @Override
    protected String typedName() {
        return name;
    }

    @Override
    protected void renameCopy() {
        name = name + " 2";
    }

    @Override
    protected List<Use> uses(Entry stored) {
        return uses.of(stored);
    }

    /** Is the one that is being edited used by anybody, so that it stays? */
    public boolean isUsed() {
        return seen().filter(entry -> !uses.referrers(entry).isEmpty()).isPresent();
    }

    /** A new rate group is of no use before it has rates. */
    @Override
    protected void saved(Entry stored) {
        if (stored.kind() == Peer.RATES && isNew()) {
            Faces.redirect(Faces.getRequestContextPath() + "/rates?group=" + stored.id());
        }
    }

    public EntryRow row(Entry entry) {
        return new EntryRow(entry, uses.referrers(entry));
    }

    public void saveNumbers() {
        answer.attempt(() -> {
            SaveOutcome<Entry> outcome = seen().<SaveOutcome<Entry>>map(SaveOutcome.Saved::new)
                    .orElseGet(() -> new SaveOutcome.Refused<>(List.of(FieldError.changedMeanwhile("numbers"))))
                    .then(list -> editDirectory.numbers(actor.get(), list, numbersEdit, numbers));
            answer.to(outcome, "numbersForm", "gateways.saved", name);
            numbers = outcome.fold(saved -> "", refused -> numbers);
        });
        getList().forget();
    }

    public List<ContentsEdit> getEdits() {
        return Arrays.asList(ContentsEdit.values());
    }

    /** Of the one that is being edited. */
    public long getId() {
        return seen().map(Entry::id).orElse(0L);
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
