package org.tandemswitch.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.tandemswitch.token.Token;
import org.tandemswitch.token.TokenSecret;
import org.tandemswitch.user.Barrier;

/**
 * Lets in the program that shows a good token. Whether one is unknown, out of date or shown from a wrong place, only the
 * system log tells; whoever goes on showing such ones has to wait, while a good one from the same address is heard.
 */
@ApplicationScoped
public class TokenSignIn {
    @Inject
    TokensInForce tokens;

    @Inject
    TokenUses uses;

    @Inject
    Door door;

    /** @param address where it was shown */
    public SignInOutcome check(String shown, String address) {
        Instant now = Instant.now();
        Optional<Token> token = TokenSecret.parse(shown).map(TokenSecret::hash).flatMap(tokens::find);
        Optional<String> reason = token.map(one ->
                        one.restrictions().against(address, LocalDate.now()).map(Barrier::key))
                .orElse(Optional.of("unknown_token"));
        if (token.isPresent() && reason.isEmpty()) {
            uses.note(token.get(), address, now);
            return new SignInOutcome.Accepted(token.get().actor(address), false, Optional.empty());
        }
        String known = token.map(one -> one.actor(address).name()).orElse("");
        return door.tokenRefused(known, address, now, reason.orElse(""))
                .<SignInOutcome>map(SignInOutcome.Delayed::new)
                .orElse(SignInOutcome.Rejected.WRONG);
    }
}
