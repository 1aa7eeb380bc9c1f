package org.tandemswitch.console.peers;

import java.util.Arrays;
import java.util.Base64;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.tandemswitch.console.peers.BulkEdit.Deed;
import org.tandemswitch.option.Option;
import org.tandemswitch.provisioning.SaveOutcome;
import org.tandemswitch.user.NotAllowed;

/** Edits of many peers of a list: first a plan that somebody looks at, then what became of it. */
public final class PeerDesk<G> {
    private static final Logger LOG = Logger.getLogger(PeerDesk.class);

    /** Stands for all that fit the filter. */
    private static final String ALL = "*";

    private static final int REFUSED_SHOWN = 1000;

    /** Each with all its changes, so many would take longer to show than to store. */
    private static final int OTHERS_SHOWN = 100;

    /** So many are one transaction, in which nobody else edits. */
    private static final int TOGETHER = 500;

    private final PeerList<G> list;
    private final Supplier<Shelf<G>> shelf;
    private Plan<G> plan = Plan.nothing();
    private List<PeerRow<G>> chosen = List.of();
    private int chosenCount;
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
        chosenCount = chosen.size();
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
            show(PeerFile.read(list.getKind(), bytes).wishes(list.everyone()));
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
        plan = Plan.of(list.getKind(), wishes, shelf.get()::rehearse, shelf.get()::sheet);
    }

    /** Of what is done no more is kept than is shown. */
    public void apply() {
        plan = plan.carriedOut(TOGETHER, this::carryOut).shortened(REFUSED_SHOWN, OTHERS_SHOWN);
        chosen = List.of();
        done = true;
        list.forget();
    }

    /** A part that cannot be stored together is stored one by one. */
    private List<Step<G>> carryOut(List<Step<G>> steps) {
        try {
            Iterator<SaveOutcome<G>> outcomes = store(steps).iterator();
            return steps.stream().map(step -> step.ended(outcomes.next())).toList();
        } catch (NotAllowed refused) {
            throw refused;
        } catch (RuntimeException broken) {
            LOG.error("Not all of a list could be changed", broken);
            return steps.size() == 1
                    ? List.of(steps.get(0).broken())
                    : steps.stream()
                            .flatMap(step -> carryOut(List.of(step)).stream())
                            .toList();
        }
    }

    private List<SaveOutcome<G>> store(List<Step<G>> steps) {
        List<Wish<G>> wishes = steps.stream().map(Step::wish).toList();
        return steps.get(0).fate() == Fate.REMOVED
                ? shelf.get()
                        .remove(wishes.stream()
                                .flatMap(wish -> wish.seen().stream())
                                .map(PeerRow::peer)
                                .toList())
                : shelf.get().save(wishes);
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
        Optional<SaveOutcome<G>> outcome = list.find(shown.id())
                .map(turn::of)
                .map(wish -> shelf.get().save(List.of(wish)).get(0));
        list.forget();
        return outcome;
    }

    public Plan<G> getPlan() {
        return plan;
    }

    public List<Step<G>> getShown() {
        return plan.first(REFUSED_SHOWN, OTHERS_SHOWN);
    }

    /** The fates that somebody has. */
    public List<Fate> getFates() {
        return Arrays.stream(Fate.values()).filter(fate -> plan.count(fate) > 0).toList();
    }

    /** Key of the sentence that says what is about to be done. */
    public String getSentence() {
        return (deed == Deed.REMOVE && !list.getKind().isNeighbour() ? "directory.bulk." : "peers.bulk.") + deed.key();
    }

    public Deed getDeed() {
        return deed;
    }

    /** What it is about to do, as the key of a text: nobody empties a field by chance. */
    public String getDoing() {
        if (deed == Deed.REMOVE) {
            return "peers.apply.remove";
        }
        return deed == Deed.OPTION && value.isBlank() ? "peers.apply.default" : "peers.apply";
    }

    public boolean isHarmful() {
        return !getDoing().equals("peers.apply");
    }

    public int getChosen() {
        return chosenCount;
    }

    public boolean isDone() {
        return done;
    }

    public @Nullable Unreadable getUnreadable() {
        return unreadable;
    }

    /** The columns that a file may have. */
    public String getColumns() {
        Stream<String> fields = list.getKind().columnNames().stream();
        Stream<String> password = list.getKind().hasPassword() ? Stream.of(PeerFile.PASSWORD) : Stream.empty();
        return Stream.concat(Stream.concat(fields, password), Stream.of(PeerFile.OPTION + "KEY"))
                .collect(Collectors.joining(", "));
    }

    public List<Option<?>> getOptions() {
        return list.getKind().options().collect(Collectors.toList());
    }

    public Option<?> getDefinition() {
        return list.getKind().option(option).orElseThrow();
    }

    public String getOption() {
        return option;
    }

    /** One that such a peer does not have is none. */
    public void setOption(@Nullable String option) {
        this.option = option != null && list.getKind().option(option).isPresent() ? option : "";
    }

    public String getValue() {
        return value;
    }

    /** No choice arrives as null. */
    public void setValue(@Nullable String value) {
        this.value = value == null ? "" : value;
    }
}
