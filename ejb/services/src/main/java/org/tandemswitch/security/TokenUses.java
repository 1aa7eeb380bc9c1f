package org.tandemswitch.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;
import org.tandemswitch.token.Token;
import org.tandemswitch.token.TokenUse;

/** When tokens were used last and from where, written down once a minute at most; a request never fails because of it. */
@ApplicationScoped
class TokenUses {
    private static final Logger LOG = Logger.getLogger(TokenUses.class);
    private static final Duration PAUSE = Duration.ofMinutes(1);

    @Inject
    TokenTransactions transactions;

    private final Map<String, Instant> written = new ConcurrentHashMap<>();

    void note(Token token, String address, Instant now) {
        Instant last = written.getOrDefault(token.name(), Instant.EPOCH);
        if (now.isAfter(last.plus(PAUSE)) && isFirst(token.name(), last, now)) {
            write(token, new TokenUse(now, address));
        }
    }

    private boolean isFirst(String name, Instant last, Instant now) {
        return last.equals(Instant.EPOCH) ? written.putIfAbsent(name, now) == null : written.replace(name, last, now);
    }

    private void write(Token token, TokenUse use) {
        try {
            transactions.used(token.name(), use);
        } catch (RuntimeException unreachable) {
            LOG.warnf(unreachable, "It cannot be written down that token %s was used", token.name());
        }
    }
}
