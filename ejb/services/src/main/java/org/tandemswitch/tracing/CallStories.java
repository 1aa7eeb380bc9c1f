package org.tandemswitch.tracing;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.tandemswitch.audit.Actor;
import org.tandemswitch.call.CallId;
import org.tandemswitch.call.Mark;
import org.tandemswitch.cdr.Cdr;
import org.tandemswitch.cdr.Cdrs;
import org.tandemswitch.cdr.Place;
import org.tandemswitch.cdr.Wanted;
import org.tandemswitch.number.DialString;
import org.tandemswitch.trace.CallStory;
import org.tandemswitch.trace.Passage;
import org.tandemswitch.trace.SipText;
import org.tandemswitch.trace.Trace;
import org.tandemswitch.user.Area;

/** Tells the story of a call from what is left of it: its record, its journal, and its messages where it was traced. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class CallStories {
    /** However many are asked for. */
    public static final int MOST_FOUND = 200;

    /** From the beginning of a call, and as many from its end. */
    private static final int MOST_MESSAGES = 1000;

    /** Numbers may begin like a Call-ID that is one, and much else is found with it. */
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private static final Set<String> OF_NO_CALL =
            Set.of("REGISTER", "OPTIONS", "MESSAGE", "PUBLISH", "SUBSCRIBE", "NOTIFY");
    private static final Pattern CALL_ID = Pattern.compile("[0-9A-Za-z-]{1,40}");

    @Inject
    CallJournal journal;

    @Inject
    TraceShelf shelf;

    @Inject
    Recorder recorder;

    @Inject
    Cdrs cdrs;

    /** @param key a call id, or the SIP Call-ID of any leg or of a registration */
    public CallStory of(Actor actor, String key) {
        mustView(actor);
        recorder.settle();
        List<Trace> traces = shelf.all();
        Optional<CallId> call = callOf(key, traces);
        Optional<Cdr> cdr =
                call.flatMap(this::cdr).or(() -> isNoCall(key, traces) ? Optional.<Cdr>empty() : cdrOfDialog(key));
        Optional<CallId> known = call.or(() -> cdr.map(Cdr::id));
        Optional<Diary> diary = known.flatMap(journal::find);
        List<Mark> marks = known.map(id -> marks(id, traces)).orElse(List.of());
        List<CallStory.Leg> legs = legs(key, cdr, marks);
        Excerpt excerpt = excerpt(dialogs(legs), traces);
        return new CallStory(
                known.map(CallId::value).orElse(key),
                number(cdr.map(Cdr::callerIn).or(() -> diary.map(Diary::caller))),
                number(cdr.map(Cdr::calleeIn).or(() -> diary.map(Diary::callee))),
                cdr,
                legs,
                marks,
                excerpt.messages(),
                excerpt.leftOut());
    }

    private static String number(Optional<DialString> known) {
        return known.map(DialString::value).orElse("");
    }

    /** Everything a trace has recorded, in the order in which it passed; it may be more than memory holds. */
    public Messages messages(Actor actor, Trace trace) {
        mustView(actor);
        recorder.settle();
        return to -> shelf.read(trace, new Reading() {
            @Override
            public void message(Passage passage) throws IOException {
                to.take(passage);
            }
        });
    }

    /** A story tells what a record tells, and more. */
    private static void mustView(Actor actor) {
        actor.mustView(Area.CALLS);
        actor.mustView(Area.RECORDS);
    }

    private Optional<CallId> callOf(String key, List<Trace> traces) {
        return callId(key)
                .filter(id -> journal.find(id).isPresent() || cdr(id).isPresent())
                .or(() -> journal.newest().stream()
                        .filter(diary -> diary.isOfDialog(key))
                        .map(Diary::call)
                        .findFirst())
                .or(() -> tracedCall(key, traces));
    }

    private static Optional<CallId> callId(String key) {
        return Optional.of(key).filter(CALL_ID.asMatchPredicate()).map(CallId::new);
    }

    private Optional<CallId> tracedCall(String key, List<Trace> traces) {
        Set<CallId> found = new LinkedHashSet<>();
        Reading reading = new Reading() {
            @Override
            public void mark(CallId call, Mark mark) {
                if (mark.detail().equals(key) || call.value().equals(key)) {
                    found.add(call);
                }
            }
        };
        readAll(traces, reading);
        return found.stream().findFirst();
    }

    private Optional<Cdr> cdr(CallId id) {
        return cdrs.stored(List.of(id)).stream().findFirst();
    }

    /** A registration or the like, as a trace tells: no record is worth looking for. */
    private boolean isNoCall(String key, List<Trace> traces) {
        TracedConversations traced = new TracedConversations(new Wanted(key));
        readAll(traces, traced);
        return traced.found().stream().anyMatch(one -> one.id().equals(key) && OF_NO_CALL.contains(one.what()));
    }

    private Optional<Cdr> cdrOfDialog(String key) {
        long begun = System.nanoTime();
        Optional<Place> before = Optional.of(Place.LAST);
        Optional<Cdr> found = Optional.empty();
        while (found.isEmpty() && before.isPresent() && System.nanoTime() - begun < PATIENCE.toNanos()) {
            Backwards.Seen seen = records().find(new Wanted(key), before.get(), MOST_FOUND);
            found = seen.found().stream().filter(cdr -> cdr.isOfDialog(key)).findFirst();
            before = seen.backTo();
        }
        return found;
    }

    private List<Mark> marks(CallId id, List<Trace> traces) {
        Optional<Diary> diary = journal.find(id);
        if (diary.isPresent()) {
            return diary.get().marks();
        }
        Set<Mark> read = new LinkedHashSet<>();
        Reading reading = new Reading() {
            @Override
            public void mark(CallId call, Mark mark) {
                if (call.equals(id)) {
                    read.add(mark);
                }
            }
        };
        readAll(traces, reading);
        return read.stream().sorted(Comparator.comparing(Mark::at)).toList();
    }

    private static List<CallStory.Leg> legs(String key, Optional<Cdr> cdr, List<Mark> marks) {
        Map<String, CallStory.Leg> legs = new LinkedHashMap<>();
        cdr.ifPresent(known -> put(legs, known.clientSipCallId(), known.client().name()));
        marks.stream()
                .filter(mark -> mark.kind() == Mark.Kind.ARRIVED || mark.kind() == Mark.Kind.INVITED)
                .forEach(mark -> put(legs, mark.detail(), mark.who()));
        cdr.ifPresent(known -> known.vendorSipCallId()
                .ifPresent(dialog -> put(
                        legs,
                        dialog,
                        known.vendor().map(vendor -> vendor.name()).orElse(""))));
        if (legs.isEmpty()) {
            put(legs, key, "");
        }
        return List.copyOf(legs.values());
    }

    private static void put(Map<String, CallStory.Leg> legs, String dialog, String name) {
        legs.putIfAbsent(dialog, new CallStory.Leg(dialog, name));
    }

    private static Set<String> dialogs(List<CallStory.Leg> legs) {
        Set<String> dialogs = new LinkedHashSet<>();
        legs.forEach(leg -> dialogs.add(leg.sipCallId()));
        return dialogs;
    }

    private Excerpt excerpt(Set<String> dialogs, List<Trace> traces) {
        Excerpt excerpt = new Excerpt(MOST_MESSAGES);
        Reading reading = new Reading() {
            @Override
            public void message(Passage passage) {
                if (dialogs.contains(SipText.read(passage.text()).callId())) {
                    excerpt.add(passage);
                }
            }
        };
        readAll(traces, reading);
        return excerpt;
    }

    /**
     * @param text a call id, a SIP Call-ID, a name, an address, or a number or its beginning
     * @param before where to go on among the records; empty for what is in progress and recorded, too
     */
    public Findings search(Actor actor, String text, Optional<Place> before) {
        mustView(actor);
        Wanted wanted = new Wanted(text.strip());
        List<Found> fresh = before.isEmpty() ? fresh(wanted) : List.of();
        List<Found> exactly =
                fresh.stream().filter(one -> isExactly(one, wanted)).toList();
        if (!exactly.isEmpty()) {
            return new Findings(joined(exactly.stream()), Optional.empty());
        }
        Backwards.Seen seen = records().find(wanted, before.orElse(Place.LAST), MOST_FOUND);
        return new Findings(
                joined(Stream.concat(seen.found().stream().map(CallStories::found), fresh.stream())), seen.backTo());
    }

    private boolean isExactly(Found one, Wanted wanted) {
        return one.id().equals(wanted.text())
                || callId(one.id())
                        .flatMap(journal::find)
                        .filter(diary -> diary.isOfDialog(wanted.text()))
                        .isPresent();
    }

    private Backwards records() {
        return new Backwards(cdrs, System::nanoTime);
    }

    /** What is not looked up among the records: calls by their id or in the journal, and what was traced. */
    private List<Found> fresh(Wanted wanted) {
        recorder.settle();
        TracedConversations traced = new TracedConversations(wanted);
        readAll(shelf.all(), traced);
        return Stream.of(
                        callId(wanted.text()).flatMap(this::known).stream(),
                        journal.newest().stream()
                                .filter(diary -> isWanted(diary, wanted))
                                .map(CallStories::found)
                                .limit(MOST_FOUND),
                        newestFirst(traced.found()).stream().limit(MOST_FOUND))
                .flatMap(some -> some)
                .toList();
    }

    private static List<Found> joined(Stream<Found> found) {
        Map<String, Found> byId = new LinkedHashMap<>();
        found.forEach(one -> byId.merge(one.id(), one, CallStories::both));
        return newestFirst(byId.values());
    }

    private static List<Found> newestFirst(Collection<Found> found) {
        return found.stream().sorted(Comparator.comparing(Found::at).reversed()).toList();
    }

    /** What a trace has recorded, call by call and registration by registration. */
    public List<Found> conversations(Actor actor, Trace trace) {
        mustView(actor);
        recorder.settle();
        TracedConversations traced = new TracedConversations(new Wanted(""));
        readAll(List.of(trace), traced);
        return newestFirst(traced.found());
    }

    private void readAll(List<Trace> traces, Entry.Reader reader) {
        try {
            for (Trace trace : traces) {
                shelf.read(trace, reader);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Found both(Found known, Found traced) {
        return new Found(
                known.id(),
                known.at(),
                known.what(),
                known.caller(),
                known.callee(),
                known.messages() + traced.messages());
    }

    private static boolean isWanted(Diary diary, Wanted wanted) {
        return wanted.begins(Stream.of(diary.caller(), diary.callee()).map(DialString::value))
                || diary.isOfDialog(wanted.text())
                || diary.marks().stream().map(Mark::who).anyMatch(wanted::names);
    }

    /** However old its record is. */
    private Optional<Found> known(CallId id) {
        return journal.find(id).map(CallStories::found).or(() -> cdr(id).map(CallStories::found));
    }

    private static Found found(Diary diary) {
        return new Found(
                diary.call().value(),
                diary.marks().get(0).at(),
                "INVITE",
                diary.caller().value(),
                diary.callee().value(),
                0);
    }

    private static Found found(Cdr cdr) {
        return new Found(
                cdr.id().value(),
                cdr.beganAt(),
                "INVITE",
                cdr.callerIn().value(),
                cdr.calleeIn().value(),
                0);
    }

    /** Reads what it is told of and passes over the rest. */
    private interface Reading extends Entry.Reader {
        @Override
        default void message(Passage passage) throws IOException {}

        @Override
        default void mark(CallId call, Mark mark) {}
    }
}
