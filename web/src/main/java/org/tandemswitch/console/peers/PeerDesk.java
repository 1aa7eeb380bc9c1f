package org.tandemswitch.console.peers;

import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.tandemswitch.console.peers.BulkEdit.Deed;
import org.tandemswitch.option.Option;
import org.tandemswitch.provisioning.FieldError;
import org.tandemswitch.provisioning.SaveOutcome;
import org.tandemswitch.user.NotAllowed;

/** Edits of many peers of a list: first a plan that somebody looks at, then what became of it. */
public final class PeerDesk<G> {
    private static final Logger LOG = Logger.getLogger(PeerDesk.class);

    /** Stands for all that fit the filter. */
    private static final String ALL = "*";

    private static final int SHOWN = 1000;

    private final PeerList<G> list;
    private final Supplier<Shelf<G>> shelf;
    private Plan<G> plan = Plan.nothing();
    private List<PeerRow<G>> chosen = List.of();
    private Deed deed = Deed.LOCK;
    private String option = "";
    private String value = "";
    private @Nullable Unreadable unreadable;
    private boolean done;

    public PeerDesk(PeerList<G> list, Supplier<Shelf<G>> shelf) {
        this.list = list;
        this.shelf = shelf;
    }

    /** @param ids with blanks between them, or a star */
    public void review(String wanted, String ids) {
        Set<String> names = Set.of(ids.split(" "));
        deed = Deed.valueOf(wanted);
        chosen = list.wanted().stream()
                .filter(row -> ids.equals(ALL) || names.contains(Long.toString(row.id())))
                .toList();
        option = "";
        value = "";
        lookAgain();
    }

    /** What was typed is looked over; while nothing is, nobody knows what is wanted. */
    public void lookAgain() {
        boolean owed = (deed == Deed.PRIORITY && value.isBlank()) || (deed == Deed.OPTION && option.isEmpty());
        show(
                owed
                        ? List.of()
                        : chosen.stream()
                                .map(new BulkEdit(deed, option, value)::of)
                                .toList());
    }

    /** Another option has other values. */
    public void choose() {
        value = "";
        lookAgain();
    }

    /** @param base64 the bytes of the file */
    public void tryFile(String base64) {
        list.forget();
        show(List.of());
        try {
            byte[] bytes = Base64.getDecoder().decode(base64);
            show(PeerFile.read(list.kind(), bytes).wishes(list.everyone()));
        } catch (Unreadable refused) {
            unreadable = refused;
        }
    }

    /** Before a file is chosen. */
    public void clear() {
        show(List.of());
    }

    private void show(List<Wish<G>> wishes) {
        unreadable = null;
        done = false;
        plan = Plan.of(list.kind(), wishes, shelf.get()::rehearse, shelf.get()::sheet);
    }

    public void apply() {
        plan = plan.carriedOut(this::carryOut);
        done = true;
        list.forget();
    }

    private Step<G> carryOut(Step<G> step) {
        try {
            if (step.fate() == Fate.REMOVED) {
                boolean gone = step.wish().seen().map(shelf.get()::remove).orElse(true);
                return gone
                        ? step.done()
                        : step.ended(new SaveOutcome.Refused<>(List.of(FieldError.changedMeanwhile("name"))));
            }
            return step.ended(shelf.get().save(step.wish()));
        } catch (NotAllowed refused) {
            throw refused;
        } catch (RuntimeException broken) {
            LOG.error("A peer could not be changed", broken);
            return step.broken();
        }
    }

    /** A peer as it was shown. */
    public Optional<PeerRow<G>> shown(long id) {
        return list.find(id);
    }

    public long calls(PeerRow<G> row) {
        return shelf.get().calls(row);
    }

    /** Locks an open peer and opens a locked one, whatever else of it has changed since it was shown. */
    public Optional<SaveOutcome<G>> turnKey(PeerRow<G> shown) {
        list.forget();
        BulkEdit turn = new BulkEdit(shown.isLocked() ? Deed.UNLOCK : Deed.LOCK, "", "");
        Optional<SaveOutcome<G>> outcome = list.find(shown.id()).map(turn::of).map(shelf.get()::save);
        list.forget();
        return outcome;
    }

    public Plan<G> getPlan() {
        return plan;
    }

    public List<Step<G>> getShown() {
        return plan.first(SHOWN);
    }

    /** The fates that somebody has. */
    public List<Fate> getFates() {
        return Arrays.stream(Fate.values()).filter(fate -> plan.count(fate) > 0).toList();
    }

    public Deed getDeed() {
        return deed;
    }

    public int getChosen() {
        return chosen.size();
    }

    public boolean isDone() {
        return done;
    }

    public @Nullable Unreadable getUnreadable() {
        return unreadable;
    }

    /** The columns that a file may have. */
    public String getColumns() {
        return String.join(", ", list.kind().columns()) + ", " + PeerFile.PASSWORD + ", " + PeerFile.OPTION + "KEY";
    }

    public List<Option<?>> getOptions() {
        return list.kind().options().collect(Collectors.toList());
    }

    public Option<?> getDefinition() {
        return list.kind().option(option).orElseThrow();
    }

    public String getOption() {
        return option;
    }

    /** One that such a peer does not have is none. */
    public void setOption(@Nullable String option) {
        this.option = option != null && list.kind().option(option).isPresent() ? option : "";
    }

    public String getValue() {
        return value;
    }

    /** No choice arrives as null. */
    public void setValue(@Nullable String value) {
        this.value = value == null ? "" : value;
    }
}
