package org.tandemswitch.store;

import jakarta.persistence.Access;
import jakarta.persistence.AccessType;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tandemswitch.gateway.OwnRules;

/** The rules of a routing gateway within its row: milliseconds, and lists with commas. */
@Embeddable
@Access(AccessType.FIELD)
class OwnRulesColumns {
    @Column(name = "invite_timeout")
    private @Nullable Long invite;

    @Column(name = "trying_timeout")
    private @Nullable Long trying;

    @Column(name = "progress_timeout")
    private @Nullable Long progress;

    @Column(name = "progress_sdp_timeout")
    private @Nullable Long progressWithMedia;

    @Column(name = "ringing_timeout")
    private @Nullable Long ringing;

    @Column(name = "resend_intervals")
    private String resendWaits = "";

    @Column(name = "stop_after_sdp")
    private @Nullable Boolean stopAfterMedia;

    @Column(name = "stop_after_invite_timeout")
    private @Nullable Boolean stopAfterInviteTimeout;

    @Column(name = "switch_after_ring")
    private boolean switchAfterRinging;

    @Column(name = "stop_codes")
    private String stopCodes = "";

    @Column(name = "session_timer")
    private boolean sessionTimer = true;

    void become(OwnRules own) {
        invite = millis(own.invite());
        trying = millis(own.trying());
        progress = millis(own.progress());
        progressWithMedia = millis(own.progressWithMedia());
        ringing = millis(own.ringing());
        resendWaits = joined(own.resendWaits().orElse(List.of()).stream()
                .map(Duration::toMillis)
                .toList());
        stopAfterMedia = own.stopAfterMedia().orElse(null);
        stopAfterInviteTimeout = own.stopAfterInviteTimeout().orElse(null);
        switchAfterRinging = own.switchAfterRinging();
        stopCodes = joined(own.stopCodes().stream().sorted().toList());
        sessionTimer = own.sessionTimer();
    }

    OwnRules rules() {
        List<Duration> waits = split(resendWaits, word -> Duration.ofMillis(Long.parseLong(word)))
                .toList();
        return new OwnRules(
                duration(invite),
                duration(trying),
                duration(progress),
                duration(progressWithMedia),
                duration(ringing),
                waits.isEmpty() ? Optional.empty() : Optional.of(waits),
                Optional.ofNullable(stopAfterMedia),
                Optional.ofNullable(stopAfterInviteTimeout),
                switchAfterRinging,
                split(stopCodes, Integer::valueOf).collect(Collectors.toSet()),
                sessionTimer);
    }

    static @Nullable Long millis(Optional<Duration> time) {
        return time.map(Duration::toMillis).orElse(null);
    }

    static Optional<Duration> duration(@Nullable Long millis) {
        return Optional.ofNullable(millis).map(Duration::ofMillis);
    }

    private static String joined(Collection<?> values) {
        return values.stream().map(Object::toString).collect(Collectors.joining(","));
    }

    private static <T> Stream<T> split(String text, Function<String, T> value) {
        return Arrays.stream(text.split(",", -1))
                .filter(word -> !word.isEmpty())
                .map(value);
    }
}
