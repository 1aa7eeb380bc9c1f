package org.tandemswitch.security;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.tandemswitch.audit.Actor;
import org.tandemswitch.gateway.IpRange;
import org.tandemswitch.provisioning.FieldError;
import org.tandemswitch.token.Token;
import org.tandemswitch.user.Grants;
import org.tandemswitch.user.Restrictions;
import org.tandemswitch.user.Rights;
import org.tandemswitch.user.User;

/**
 * Judges a change of the users, and a new token of a program. Somebody who can let others in always remains, and nobody shuts the door behind
 * themselves.
 */
final class CheckUser {
    private static final int MOST_ADDRESSES = 50;
    private static final Pattern GAP = Pattern.compile("[\\s,;]+");

    private final List<FieldError> errors = new ArrayList<>();
    private final Actor actor;
    private final Collection<User> all;

    CheckUser(Actor actor, Collection<User> all) {
        this.actor = actor;
        this.all = all;
    }

    /** What is wrong with the draft, and the user it would make of the given one. */
    List<FieldError> draft(UserDraft draft) {
        if (draft.seen().isEmpty()) {
            unless(User.isName(draft.name().strip()), "name", "not_a_name");
            unless(
                    all.stream().noneMatch(user -> user.name()
                            .equalsIgnoreCase(draft.name().strip())),
                    "name",
                    "name_taken");
        } else {
            unless(draft.seen().equals(find(draft.name())), "name", "user_changed");
        }
        given(draft);
        unless(actor.rights().cover(grants(draft).rights()), "roles", "beyond_yourself");
        draft.seen().ifPresent(this::mustCover);
        if (errors.isEmpty()) {
            draft.seen().ifPresent(user -> becomes(user.with(grants(draft)).with(restrictions(draft)), "locked"));
        }
        return List.copyOf(errors);
    }

    /** What is wrong with the draft of a token; nobody gives more than they have. */
    List<FieldError> token(UserDraft draft, Collection<Token> tokens) {
        String name = draft.name().strip();
        unless(Token.isName(name), "name", "not_a_name");
        unless(tokens.stream().noneMatch(token -> token.name().equalsIgnoreCase(name)), "name", "token_taken");
        given(draft);
        unless(actor.rights().cover(grants(draft).rights()), "roles", "beyond_yourself");
        return List.copyOf(errors);
    }

    private void given(UserDraft draft) {
        unless(!grants(draft).rights().equals(Rights.NONE) && !draft.roles().isEmpty(), "roles", "empty");
        unless(draft.lastDay().isBlank() || day(draft.lastDay()).isPresent(), "lastDay", "not_a_day");
        unless(words(draft).count() <= MOST_ADDRESSES, "addresses", "too_many");
        unless(words(draft).allMatch(word -> IpRange.parse(word).isPresent()), "addresses", "not_an_address");
    }

    /** Whoever has more rights is none of the actor's business, or the actor could get them through that user. */
    private void mustCover(User user) {
        unless(isCovered(actor, user), "name", "beyond_you");
    }

    static boolean isCovered(Actor actor, User user) {
        return actor.rights().cover(user.rights());
    }

    /** What speaks against this state of a known user. */
    List<FieldError> becomes(User user, String field) {
        find(user.name()).ifPresent(this::mustCover);
        unless(someoneKeepsTheKeys(Stream.concat(others(user.name()), Stream.of(user))), field, "last_administrator");
        if (user.name().equals(actor.name())) {
            unless(user.restrictions().against(actor.address(), LocalDate.now()).isEmpty(), field, "yourself");
        }
        return List.copyOf(errors);
    }

    /** What speaks against going on without the user. */
    List<FieldError> goes(String name) {
        find(name).ifPresent(this::mustCover);
        unless(!name.equals(actor.name()), "name", "yourself");
        unless(someoneKeepsTheKeys(others(name)), "name", "last_administrator");
        return List.copyOf(errors);
    }

    static Grants grants(UserDraft draft) {
        return new Grants(draft.roles(), draft.exceptions());
    }

    static Restrictions restrictions(UserDraft draft) {
        return new Restrictions(
                draft.locked(),
                day(draft.lastDay()),
                words(draft).map(IpRange::parse).flatMap(Optional::stream).toList());
    }

    private static boolean someoneKeepsTheKeys(Stream<User> users) {
        return users.anyMatch(User::keepsTheKeys);
    }

    private Stream<User> others(String name) {
        return all.stream().filter(user -> !user.name().equals(name));
    }

    private Optional<User> find(String name) {
        return all.stream().filter(user -> user.name().equals(name)).findFirst();
    }

    private static Stream<String> words(UserDraft draft) {
        return GAP.splitAsStream(draft.addresses())
                .filter(word -> !word.isEmpty())
                .distinct();
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return text.isBlank() ? Optional.empty() : Optional.of(LocalDate.parse(text.strip()));
        } catch (DateTimeParseException notADay) {
            return Optional.empty();
        }
    }

    private void unless(boolean condition, String field, String reason) {
        if (!condition && errors.stream().noneMatch(error -> error.field().equals(field))) {
            errors.add(new FieldError(field, "error." + reason));
        }
    }
}
