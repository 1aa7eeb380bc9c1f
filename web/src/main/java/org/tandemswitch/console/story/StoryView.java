package org.tandemswitch.console.story;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.tandemswitch.call.EndReason;
import org.tandemswitch.call.Mark;
import org.tandemswitch.cdr.Cdr;
import org.tandemswitch.console.page.Texts;
import org.tandemswitch.trace.CallStory;
import org.tandemswitch.trace.SipText;

/** What the head of a story says: what became of the call, why, and what its reader may do about it. */
public record StoryView(CallStory story, Texts texts) {
    private static final String NONE = "–";
    private static final Set<Mark.Kind> FAILURES =
            Set.of(Mark.Kind.REFUSED, Mark.Kind.SILENT, Mark.Kind.UNREACHABLE, Mark.Kind.FULL);

    public boolean isCall() {
        return story.cdr().isPresent() || !story.marks().isEmpty();
    }

    public boolean isTraced() {
        return !story.messages().isEmpty();
    }

    public Optional<EndReason> reason() {
        return story.cdr().map(Cdr::endReason).or(() -> story.marks().stream()
                .filter(mark -> mark.kind() == Mark.Kind.RECORDED)
                .map(mark -> EndReason.ofKey(mark.detail()))
                .findFirst());
    }

    public String outcome() {
        return reason().map(reason -> texts.of("reason." + reason.key())).orElse(texts.of("story.goes_on"));
    }

    public String hint() {
        return reason().map(this::hintOf).orElse("");
    }

    private String hintOf(EndReason reason) {
        return reason == EndReason.REMOTE_FAILURE && wasUnreachable()
                ? texts.of("hint.unreachable")
                : texts.of("hint." + reason.key());
    }

    /** Whoever was tried last has given no answers that could tell anything. */
    private boolean wasUnreachable() {
        return failures()
                .reduce((earlier, last) -> last)
                .filter(last -> last.kind() == Mark.Kind.UNREACHABLE)
                .isPresent();
    }

    private Stream<Mark> failures() {
        return story.marks().stream().filter(mark -> FAILURES.contains(mark.kind()));
    }

    /** The decisions that led there, one sentence each. */
    public List<String> decisions() {
        MarkWording wording = new MarkWording(texts);
        return failures().map(mark -> wording.of(mark, isFollowed(mark))).toList();
    }

    private boolean isFollowed(Mark mark) {
        return story.marks().stream().anyMatch(other -> other.kind() == Mark.Kind.INVITED && other.leg() > mark.leg());
    }

    public String caller() {
        return story.caller().isEmpty() ? user(0) : story.caller();
    }

    public String callee() {
        return story.callee().isEmpty() ? user(1) : story.callee();
    }

    /** Who the first message is from and to. */
    private String user(int place) {
        return story.messages().stream()
                .map(message -> SipText.read(message.readable()).users())
                .filter(users -> users.size() > place)
                .map(users -> users.get(place))
                .filter(user -> !user.isEmpty())
                .findFirst()
                .orElse(NONE);
    }

    public String client() {
        return story.cdr().map(cdr -> cdr.client().name()).orElseGet(() -> leg(0));
    }

    /** All vendors that were tried, in their order. */
    public String vendors() {
        List<String> tried = story.legs().stream()
                .skip(1)
                .map(CallStory.Leg::name)
                .filter(name -> !name.isEmpty())
                .toList();
        return tried.isEmpty() ? NONE : String.join(", ", tried);
    }

    private String leg(int place) {
        return story.legs().size() > place && !story.legs().get(place).name().isEmpty()
                ? story.legs().get(place).name()
                : NONE;
    }

    public String side() {
        return story.cdr()
                .map(cdr -> texts.of("side." + cdr.hungUpBy().name().toLowerCase(Locale.ROOT)))
                .orElse(NONE);
    }

    /** What is to be said of messages that are too many to be shown. */
    public String leftOut() {
        return story.leftOut() == 0 ? "" : texts.of("story.left_out", story.leftOut());
    }

    public String codes() {
        return reason().map(reason -> "SIP " + reason.sipCode() + " · Q.850 " + reason.q850Cause())
                .orElse(NONE);
    }
}
