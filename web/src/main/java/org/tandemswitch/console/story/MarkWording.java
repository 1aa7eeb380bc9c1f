package org.tandemswitch.console.story;

import java.util.Locale;
import org.tandemswitch.call.Mark;
import org.tandemswitch.console.page.Texts;

/** The lines of a journal as sentences in the language of the reader. */
final class MarkWording {
    private final Texts texts;

    MarkWording(Texts texts) {
        this.texts = texts;
    }

    /** @param goesOn another vendor is invited after this */
    String of(Mark mark, boolean goesOn) {
        return switch (mark.kind()) {
            case ARRIVED -> texts.of("mark.arrived", mark.who());
            case INVITED -> texts.of("mark.invited", mark.who(), mark.leg() + 1);
            case INVITED_AGAIN -> texts.of("mark.invited_again", mark.who());
            case ASKED -> texts.of("mark.asked", mark.who());
            case REDIRECTED -> texts.of("mark.redirected", mark.who(), status(mark));
            case REFUSED -> refused(mark) + next(goesOn);
            case SILENT -> texts.of("mark.silent", mark.who()) + next(goesOn);
            case UNREACHABLE -> texts.of("mark.unreachable", mark.who()) + next(goesOn);
            case FULL -> texts.of("mark.full", mark.who()) + next(goesOn);
            case ANSWERED -> texts.of("mark.answered", mark.who());
            case TAKEN_BACK -> texts.of("mark.taken_back", mark.who());
            case TIMER -> texts.of("mark.timer", texts.of("state." + state(mark)), mark.who());
            case REFRESH -> texts.of("mark.refresh", side(mark), mark.detail());
            case REFRESHED -> texts.of("mark.refreshed", side(mark), status(mark));
            case CANCELLED -> texts.of("mark.cancelled");
            case HUNG_UP -> texts.of("mark.hung_up", side(mark));
            case ACK_MISSING -> texts.of("mark.ack_missing");
            case ORDERED -> texts.of("mark.ordered", reason(mark));
            case CALLER_REFUSED -> texts.of("mark.caller_refused", status(mark), reason(mark));
            case RECORDED -> texts.of("mark.recorded", reason(mark), side(mark));
        };
    }

    private String refused(Mark mark) {
        return mark.detail().isEmpty()
                ? texts.of("mark.refused", mark.who(), status(mark))
                : texts.of("mark.refused_later", mark.who(), status(mark), mark.detail());
    }

    private String next(boolean goesOn) {
        return goesOn ? texts.of("mark.next") : "";
    }

    private static String status(Mark mark) {
        return Integer.toString(mark.number());
    }

    private String reason(Mark mark) {
        return texts.of("reason." + mark.detail());
    }

    private String side(Mark mark) {
        return texts.of("side." + mark.who().toLowerCase(Locale.ROOT));
    }

    private static String state(Mark mark) {
        String state = mark.detail().toLowerCase(Locale.ROOT);
        return state.startsWith("progress") ? "progress" : state;
    }
}
