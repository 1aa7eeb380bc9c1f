package org.tandemswitch.console.peers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tandemswitch.audit.FieldChange;
import org.tandemswitch.console.peers.BulkEdit.Deed;
import org.tandemswitch.provisioning.FieldError;
import org.tandemswitch.provisioning.SaveOutcome;

class PlanTest {
    private static final FieldError TAKEN = new FieldError("addresses", "error.taken");
    private static final PeerRow<String> NORTH = Peers.client(1, "north", "192.0.2.7");
    private static final PeerRow<String> SOUTH = Peers.locked(Peers.client(2, "south", "192.0.2.8"));

    @Test
    @DisplayName("locking two of which one is locked changes one and says of the other that it stays")
    void bulk_lock() {
        Plan<Sheet> plan = plan(new BulkEdit(Deed.LOCK, "", ""), NORTH, SOUTH);

        assertThat(plan.toDo()).isEqualTo(1);
        assertThat(plan.steps()).extracting(Step::fate).containsExactly(Fate.CHANGED, Fate.UNCHANGED);
        assertThat(plan.steps().get(0).changes()).containsExactly(new FieldChange("locked", "no", "yes"));
    }

    @Test
    @DisplayName("a phone that may only not call is locked to both sides and opened to both")
    void bulk_lock_of_phones() {
        PeerRow<String> phone = Peers.phone(1, "2001", "outgoing");

        assertThat(new BulkEdit(Deed.UNLOCK, "", "").of(phone).sheet().get("lock"))
                .isEqualTo("none");
        assertThat(new BulkEdit(Deed.LOCK, "", "").of(phone).sheet().get("lock"))
                .isEqualTo("both");
    }

    @Test
    @DisplayName("an option is set, or left to its default again; a priority is set")
    void bulk_option() {
        PeerRow<String> vendor = Peers.vendor(1, "west", "49", "night");

        assertThat(new BulkEdit(Deed.OPTION, "groups", "day").of(vendor).sheet().option("groups"))
                .isEqualTo("day");
        assertThat(new BulkEdit(Deed.OPTION, "groups", "").of(vendor).sheet().options())
                .isEmpty();
        assertThat(new BulkEdit(Deed.PRIORITY, "", "7").of(vendor).sheet().get("priority"))
                .isEqualTo("7");
    }

    @Test
    @DisplayName("what is refused is told with its reason and not counted; what is to be deleted is not rehearsed")
    void refused_and_removed() {
        Wish<Sheet> clash = Wish.edit(row(NORTH), NORTH.sheet().with("addresses", "192.0.2.8"));
        Wish<Sheet> yesOrNo = Wish.edit(row(NORTH), NORTH.sheet().with("locked", "perhaps"));
        Wish<Sheet> removal = Wish.removal(row(SOUTH));

        Plan<Sheet> plan = Plan.of(
                Kind.CLIENT,
                List.of(removal, clash, yesOrNo),
                wishes -> {
                    assertThat(wishes).containsExactly(clash);
                    return List.of(new SaveOutcome.Refused<>(List.of(TAKEN)));
                },
                sheet -> sheet);

        assertThat(plan.steps()).extracting(Step::fate).containsExactly(Fate.REMOVED, Fate.REFUSED, Fate.REFUSED);
        assertThat(plan.steps().get(1).errors()).containsExactly(TAKEN);
        assertThat(plan.steps().get(2).errors()).containsExactly(new FieldError("locked", "error.not_yes_or_no"));
        assertThat(plan.toDo()).isEqualTo(1);
        assertThat(plan.first(9, 1)).extracting(Step::fate).containsExactly(Fate.REFUSED, Fate.REFUSED, Fate.REMOVED);
    }

    @Test
    @DisplayName("a new password is a change, and says nothing of itself")
    void password() {
        Wish<Sheet> wish =
                new Wish<>(2, Wish.edit(row(NORTH), NORTH.sheet()).seen(), NORTH.sheet(), "not to be seen", false);

        Step<Sheet> step = Step.change(wish, NORTH.sheet());

        assertThat(step.fate()).isEqualTo(Fate.CHANGED);
        assertThat(step.changes()).containsExactly(new FieldChange("password", "old", "new"));
        assertThat(step.toString()).doesNotContain("not to be seen");
    }

    @Test
    @DisplayName("only what changes something is carried out, each with its own end")
    void carried_out() {
        Plan<Sheet> plan = plan(new BulkEdit(Deed.LOCK, "", ""), NORTH, SOUTH).carriedOut(9, steps -> steps.stream()
                .map(step -> step.ended(new SaveOutcome.Refused<>(List.of(TAKEN))))
                .toList());

        assertThat(plan.steps()).extracting(Step::fate).containsExactly(Fate.REFUSED, Fate.UNCHANGED);
        assertThat(plan.toDo()).isZero();
    }

    @Test
    @DisplayName("so many are carried out together, and each keeps its own place and end")
    void carried_out_in_parts() {
        PeerRow<String> west = Peers.client(3, "west", "192.0.2.9");
        List<Integer> parts = new ArrayList<>();

        Plan<Sheet> plan = plan(new BulkEdit(Deed.LOCK, "", ""), NORTH, SOUTH, west, Peers.client(4, "east", ""))
                .carriedOut(2, steps -> {
                    parts.add(steps.size());
                    return steps.stream().map(Step::done).toList();
                });

        assertThat(parts).containsExactly(2, 1);
        assertThat(plan.steps()).extracting(Step::name).containsExactly("north", "south", "west", "east");
        assertThat(plan.steps())
                .extracting(Step::fate)
                .containsExactly(Fate.DONE, Fate.UNCHANGED, Fate.DONE, Fate.DONE);
    }

    @Test
    @DisplayName("a plan that is shortened still knows how many there were of each fate")
    void shortened() {
        Plan<Sheet> plan = plan(new BulkEdit(Deed.LOCK, "", ""), SOUTH, NORTH, Peers.client(3, "west", ""))
                .shortened(1, 1);

        assertThat(plan.steps()).extracting(Step::name).containsExactly("north");
        assertThat(plan.size()).isEqualTo(3);
        assertThat(plan.toDo()).isEqualTo(2);
        assertThat(plan.count(Fate.UNCHANGED)).isEqualTo(1);
        assertThat(plan.first(1, 1)).isEqualTo(plan.steps());
    }

    @Test
    @DisplayName("what somebody refers to is not counted among what would be deleted, and the review says why")
    void used_stays() {
        Step<String> used = Step.removal(Wish.removal(Peers.account(1, "Big agent", State.USED)));
        Step<String> unused = Step.removal(Wish.removal(Peers.account(2, "reseller", State.UNUSED)));

        assertThat(used.fate()).isEqualTo(Fate.REFUSED);
        assertThat(used.errors()).containsExactly(new FieldError("", "error.in_use"));
        assertThat(unused.fate()).isEqualTo(Fate.REMOVED);
    }

    @SafeVarargs
    private static Plan<Sheet> plan(BulkEdit edit, PeerRow<String>... rows) {
        List<Wish<Sheet>> wishes =
                Stream.of(rows).map(PlanTest::row).map(edit::of).toList();
        return Plan.of(
                Kind.CLIENT,
                wishes,
                readable -> readable.stream()
                        .<SaveOutcome<Sheet>>map(wish -> new SaveOutcome.Saved<>(wish.sheet()))
                        .toList(),
                sheet -> sheet);
    }

    /** A peer that is its own sheet. */
    private static PeerRow<Sheet> row(PeerRow<String> row) {
        return new PeerRow<>(row.sheet(), row.id(), row.kind(), row.sheet(), row.moment());
    }
}
