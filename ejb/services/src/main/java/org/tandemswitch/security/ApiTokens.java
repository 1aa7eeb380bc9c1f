package org.tandemswitch.security;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.util.List;
import org.tandemswitch.audit.Actor;
import org.tandemswitch.provisioning.SaveOutcome;
import org.tandemswitch.token.Token;
import org.tandemswitch.token.TokenSecret;
import org.tandemswitch.token.Tokens;
import org.tandemswitch.user.Area;

/**
 * The tokens of programs as an administrator sees, makes and revokes them. The secret of a new one is told once. When a
 * method returns, the change is committed and holds for the next request.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ApiTokens {
    private static final SecureRandom RANDOM = new SecureRandom();

    @Inject
    Tokens tokens;

    @Inject
    TokenTransactions transactions;

    @Inject
    Event<TokensChanged> changed;

    /** By name. */
    public List<Token> all(Actor actor) {
        actor.mustView(Area.USERS);
        return tokens.all();
    }

    /** Nobody gives a token more rights than they have. */
    public SaveOutcome<TokenSecret> create(Actor actor, UserDraft draft) {
        actor.mustEdit(Area.USERS);
        byte[] random = new byte[TokenSecret.BYTES];
        RANDOM.nextBytes(random);
        TokenSecret secret = TokenSecret.of(random);
        SaveOutcome<Token> outcome = transactions.create(actor, draft, secret.hash());
        changed.fire(new TokensChanged());
        return outcome.then(created -> new SaveOutcome.Saved<>(secret));
    }

    /** False when it was gone already. */
    public boolean revoke(Actor actor, String name) {
        actor.mustEdit(Area.USERS);
        boolean wasThere = transactions.revoke(actor, name);
        changed.fire(new TokensChanged());
        return wasThere;
    }
}
