package org.tandemswitch.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tandemswitch.token.Token;
import org.tandemswitch.token.TokenHash;
import org.tandemswitch.token.Tokens;

/** The tokens there are at this moment. One that is made or revoked here counts at once. */
@ApplicationScoped
class TokensInForce {
    @Inject
    Tokens stored;

    private final LastKnown<Map<TokenHash, Token>> tokens = new LastKnown<>("Tokens", Map.of(), this::read);

    Optional<Token> find(TokenHash hash) {
        return Optional.ofNullable(tokens.now().get(hash));
    }

    void readAgain(@Observes(during = TransactionPhase.AFTER_SUCCESS) TokensChanged changed) {
        tokens.readAgain();
    }

    private Map<TokenHash, Token> read() {
        return stored.all().stream().collect(Collectors.toUnmodifiableMap(Token::hash, Function.identity()));
    }
}
