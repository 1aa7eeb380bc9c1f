package org.tandemswitch.token;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Pattern;
import org.tandemswitch.audit.Actor;
import org.tandemswitch.user.Grants;
import org.tandemswitch.user.Restrictions;

/**
 * What a program may do, until which day and from where. A token that is revoked is no longer there.
 *
 * @param createdBy the user who answers for it
 * @param lastUse as it was written down last, not more often than once a minute
 */
public record Token(
        String name,
        TokenHash hash,
        Grants grants,
        Restrictions restrictions,
        String createdBy,
        Instant createdAt,
        Optional<TokenUse> lastUse) {
    public static final Comparator<Token> BY_NAME = Comparator.comparing(Token::name, String.CASE_INSENSITIVE_ORDER);

    /** A name with this before it fits where the log has room for the name of a user; no user's name has a colon. */
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._@-]{0,49}");

    private static final String AS_ACTOR = "token:";

    public Token {
        if (!isName(name)) {
            throw new IllegalArgumentException("not the name of a token");
        }
    }

    public static boolean isName(String text) {
        return NAME.matcher(text).matches();
    }

    /** Whoever shows it, as the system log names them. */
    public Actor actor(String address) {
        return new Actor(AS_ACTOR + name, address, grants.rights());
    }

    public Token used(TokenUse use) {
        return new Token(name, hash, grants, restrictions, createdBy, createdAt, Optional.of(use));
    }
}
