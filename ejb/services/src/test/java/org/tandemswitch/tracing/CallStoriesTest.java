package org.tandemswitch.tracing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tandemswitch.cdr.SampleCdr.NOON;
import static org.tandemswitch.cdr.SampleCdr.aCall;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tandemswitch.audit.Actor;
import org.tandemswitch.call.CallAttempt;
import org.tandemswitch.call.CallId;
import org.tandemswitch.cdr.Cdr;
import org.tandemswitch.cdr.MemoryCdrs;
import org.tandemswitch.gateway.IpAddress;
import org.tandemswitch.gateway.SourceAddress;
import org.tandemswitch.number.DialString;
import org.tandemswitch.timer.SessionTerms;
import org.tandemswitch.trace.CallStory;

class CallStoriesTest {
    @TempDir
    Path directory;

    private final MemoryCdrs cdrs = new MemoryCdrs();
    private final CallJournal journal = new CallJournal();
    private final CallStories stories = new CallStories();

    @BeforeEach
    void build() {
        stories.recorder = new Recorder();
        stories.shelf = new TraceShelf(directory);
        stories.journal = journal;
        stories.cdrs = cdrs;
        journal.recorder = stories.recorder;
    }

    @Test
    void call_in_progress_tells_who_calls_whom_although_nothing_was_traced() {
        begin("n1-1", "+442012345678", "8613");

        CallStory story = stories.of(Actor.SYSTEM, "n1-1");

        assertThat(story.caller()).isEqualTo("+442012345678");
        assertThat(story.callee()).isEqualTo("8613");
        assertThat(story.cdr()).isEmpty();
    }

    @Test
    void old_call_is_found_by_its_id_as_its_page_is() {
        cdrs.store(IntStream.range(0, 1100).mapToObj(CallStoriesTest::call).toList());

        assertThat(stories.of(Actor.SYSTEM, "n1-r1-0").isEmpty()).isFalse();
        assertThat(search(" n1-r1-0 ")).extracting(Found::id).containsExactly("n1-r1-0");
        assertThat(search("n1-r1-x")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"442012345678", "+442012345678", "4420", "+4420", "8613", "+8613"})
    void number_is_found_with_its_plus_and_without(String wanted) {
        begin("n1-1", "+442012345678", "861391234");
        begin("n1-2", "77442012345678", "778613");

        assertThat(search(wanted)).extracting(Found::id).containsExactly("n1-1");
    }

    @Test
    void number_of_a_record_is_found_with_a_plus_too() {
        cdrs.store(List.of(call(1)));

        assertThat(search("+4930111")).extracting(Found::id).containsExactly("n1-r1-1");
    }

    @Test
    void search_goes_on_where_it_had_enough() {
        cdrs.store(IntStream.range(0, CallStories.MOST_FOUND + 1)
                .mapToObj(CallStoriesTest::call)
                .toList());

        Findings first = stories.search(Actor.SYSTEM, "4930", Optional.empty());
        Findings rest = stories.search(Actor.SYSTEM, "4930", first.backTo());

        assertThat(first.found()).hasSize(CallStories.MOST_FOUND);
        assertThat(rest.found()).extracting(Found::id).containsExactly("n1-r1-0");
        assertThat(rest.backTo()).isEmpty();
    }

    private List<Found> search(String text) {
        return stories.search(Actor.SYSTEM, text, Optional.empty()).found();
    }

    private void begin(String id, String caller, String callee) {
        CallAttempt attempt = new CallAttempt(
                new CallId(id),
                new SourceAddress(new IpAddress("192.0.2.1"), 5060),
                new DialString(caller),
                new DialString(callee),
                id + "@h",
                NOON,
                SessionTerms.NONE);
        journal.opened(attempt, "client");
    }

    private static Cdr call(int number) {
        return aCall("n1-r1-" + number).endedAt(NOON.plusSeconds(number)).cdr();
    }
}
