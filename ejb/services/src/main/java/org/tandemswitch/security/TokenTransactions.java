package org.tandemswitch.security;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.tandemswitch.audit.Actor;
import org.tandemswitch.audit.Deed;
import org.tandemswitch.audit.Entry;
import org.tandemswitch.audit.FieldChange;
import org.tandemswitch.audit.SystemLog;
import org.tandemswitch.provisioning.FieldError;
import org.tandemswitch.provisioning.SaveOutcome;
import org.tandemswitch.token.Token;
import org.tandemswitch.token.TokenHash;
import org.tandemswitch.token.TokenUse;
import org.tandemswitch.token.Tokens;
import org.tandemswitch.user.Users;

/** Each change of the tokens is one transaction and one entry of the system log, over when a method returns. */
@Stateless
public class TokenTransactions {
    @Inject
    Tokens tokens;

    @Inject
    Users users;

    @Inject
    SystemLog log;

    /** Whoever changes users or tokens waits for each other. */
    public SaveOutcome<Token> create(Actor actor, UserDraft draft, TokenHash hash) {
        users.lock();
        List<FieldError> errors = new CheckUser(actor, users.all()).token(draft, tokens.all());
        if (!errors.isEmpty()) {
            return new SaveOutcome.Refused<>(errors);
        }
        Instant now = Instant.now();
        Token token = new Token(
                draft.name().strip(),
                hash,
                CheckUser.grants(draft),
                CheckUser.restrictions(draft),
                actor.name(),
                now,
                Optional.empty());
        tokens.add(token);
        write(now, actor, Deed.TOKEN_CREATED, token.name(), UserChanges.given(token.grants(), token.restrictions()));
        return new SaveOutcome.Saved<>(token);
    }

    /** False when it was gone already. */
    public boolean revoke(Actor actor, String name) {
        Optional<Token> known = tokens.find(name);
        known.ifPresent(token -> {
            tokens.remove(name);
            write(Instant.now(), actor, Deed.TOKEN_REVOKED, name, List.of());
        });
        return known.isPresent();
    }

    public void used(String name, TokenUse use) {
        tokens.used(name, use);
    }

    private void write(Instant at, Actor actor, Deed deed, String subject, List<FieldChange> changes) {
        log.write(Entry.of(at, actor, deed, subject, changes));
    }
}
