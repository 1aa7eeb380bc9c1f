package org.tandemswitch.passage;

import java.time.LocalDateTime;
import java.util.Optional;
import java.util.SortedSet;
import java.util.function.Supplier;
import org.tandemswitch.directory.Account;
import org.tandemswitch.directory.Directory;
import org.tandemswitch.option.Preferences;

/**
 * To whom a neighbour belongs.
 *
 * @param account who pays for its calls, or is paid for them
 * @param groups those it is in
 * @param reserved lines of its groups that are kept free for it
 */
public record Membership(Optional<Account> account, SortedSet<String> groups, int reserved) {
    static Membership of(Preferences chosen, Directory directory) {
        return new Membership(
                chosen.get(Options.ACCOUNT).stream().findFirst().map(directory::account),
                chosen.get(Options.GROUPS),
                chosen.get(Options.RESERVED_LINES));
    }

    public boolean isLocked() {
        return account.filter(Account::isLocked).isPresent();
    }

    /** @param clock looked at only when it matters */
    public boolean isExpired(Supplier<LocalDateTime> clock) {
        return account.filter(one -> one.isExpired(() -> clock.get().toLocalDate()))
                .isPresent();
    }

    /** @param clock looked at only when it matters */
    public boolean isGood(Supplier<LocalDateTime> clock) {
        return !isLocked() && !isExpired(clock);
    }
}
