package org.tandemswitch.sip.enrolment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javax.servlet.sip.ServletParseException;
import javax.servlet.sip.SipURI;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tandemswitch.digest.Question;
import org.tandemswitch.digest.SealedPassword;
import org.tandemswitch.gateway.SipTarget;
import org.tandemswitch.gateway.Transport;
import org.tandemswitch.number.DialString;
import org.tandemswitch.platform.Platform;
import org.tandemswitch.platform.PlatformId;
import org.tandemswitch.sip.b2bua.FakeSip;

class ConversationTest {
    private static final Optional<Duration> HOUR = Optional.of(Duration.ofHours(1));
    private static final Optional<Question> NOTHING = Optional.empty();
    private static final Platform PLATFORM = new Platform(
            new PlatformId(1),
            "wholesale",
            new DialString("4420700"),
            new SealedPassword("sealed"),
            "sip.example.net",
            new SipTarget("192.0.2.7", 5060, Transport.UDP),
            false);

    private final FakeSip sip = new FakeSip();
    private Conversation conversation = begun();

    @BeforeEach
    void ask() throws IOException, ServletParseException {
        conversation.register(HOUR);
    }

    @Test
    void takes_back_at_once_what_is_registered() throws Exception {
        assertThat(conversation.heard(200, NOTHING, false)).isTrue();

        conversation.part(false);
        assertThat(lifetimes()).containsExactly(3600, 0);
        assertThat(isOver()).isFalse();

        assertThat(conversation.heard(200, NOTHING, false)).isFalse();
        assertThat(isOver()).isTrue();
    }

    @Test
    @DisplayName("what is parted from while it owes an answer is taken back when it has given it, and no sooner")
    void waits_for_the_answer() throws Exception {
        conversation.part(false);
        assertThat(lifetimes()).containsExactly(3600);

        assertThat(conversation.heard(200, NOTHING, false)).isFalse();

        assertThat(lifetimes()).containsExactly(3600, 0);
    }

    @Test
    void takes_nothing_back_where_nothing_is_registered() throws Exception {
        conversation.part(false);

        assertThat(conversation.heard(403, NOTHING, false)).isFalse();

        assertThat(lifetimes()).containsExactly(3600);
        assertThat(isOver()).isTrue();
    }

    @Test
    @DisplayName("what somebody else holds by now is not taken from them, neither at once nor late")
    void takes_nothing_from_a_successor() throws Exception {
        conversation.heard(200, NOTHING, false);
        conversation.register(HOUR);
        conversation.part(false);

        conversation.heard(200, NOTHING, true);

        assertThat(lifetimes()).containsExactly(3600, 3600);
        assertThat(isOver()).isTrue();

        conversation = begun();
        conversation.register(HOUR);
        conversation.heard(200, NOTHING, false);
        conversation.part(true);
        assertThat(lifetimes()).containsExactly(3600, 3600, 3600);
        assertThat(isOver()).isTrue();
    }

    @Test
    void proves_once_that_it_may_leave() throws Exception {
        conversation.heard(200, NOTHING, false);
        conversation.part(false);

        conversation.heard(401, question(), false);
        assertThat(lifetimes()).containsExactly(3600, 0, 0);
        assertThat(sip.lastSent().headers()).containsKey("Authorization");

        conversation.heard(401, question(), false);
        assertThat(lifetimes()).hasSize(3);
        assertThat(isOver()).isTrue();
    }

    @Test
    void registers_nothing_any_more_once_it_parts() throws Exception {
        conversation.heard(200, NOTHING, false);
        conversation.part(false);

        conversation.register(HOUR);

        assertThat(lifetimes()).containsExactly(3600, 0);
    }

    @Test
    void has_never_lived_when_its_first_request_never_left() {
        assertThat(conversation.isStillborn()).isFalse();
        sip.breakTheNetwork();
        Conversation other = begun();

        assertThatThrownBy(() -> other.register(HOUR)).isInstanceOf(IOException.class);

        assertThat(other.isStillborn()).isTrue();
    }

    private Conversation begun() {
        try {
            SipURI ourselves = sip.factory().createSipURI("", "192.0.2.200");
            ourselves.setPort(5060);
            return new Conversation(PLATFORM, "secret", sip.factory(), ourselves);
        } catch (ServletParseException e) {
            throw new IllegalStateException(e);
        }
    }

    private boolean isOver() {
        return conversation.left().getCount() == 0;
    }

    private List<Object> lifetimes() {
        return sip.sent().stream().map(register -> register.get("expires")).toList();
    }

    private static Optional<Question> question() {
        return Question.first("Authorization", List.of("Digest realm=\"theirs\", nonce=\"n\", qop=\"auth\""));
    }
}
