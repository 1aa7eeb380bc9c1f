package org.tandemswitch.security;

import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.NotificationOptions;
import jakarta.enterprise.util.TypeLiteral;
import java.lang.annotation.Annotation;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import org.tandemswitch.audit.Actor;
import org.tandemswitch.audit.Deed;
import org.tandemswitch.audit.Entry;
import org.tandemswitch.audit.FieldChange;
import org.tandemswitch.audit.LogQuery;
import org.tandemswitch.audit.MemorySystemLog;
import org.tandemswitch.live.LogOfTest;
import org.tandemswitch.live.ParametersInForce;
import org.tandemswitch.parameter.ParameterSet;
import org.tandemswitch.token.MemoryTokens;
import org.tandemswitch.user.MemoryOneTimeSecrets;
import org.tandemswitch.user.MemoryUsers;
import org.tandemswitch.user.Rights;

/** The security room over memory, wired as CDI would. */
final class Security {
    static final Actor ANNA = new Actor("anna", "192.0.2.1", Rights.ALL);

    final MemoryUsers users = new MemoryUsers();
    final MemoryOneTimeSecrets secrets = new MemoryOneTimeSecrets("anna", "vera");
    final MemorySystemLog log = new MemorySystemLog();
    final UsersInForce inForce = new UsersInForce();
    final Sessions sessions = new Sessions();
    final SignIn signIn = new SignIn();
    final SaveUser saveUser = new SaveUser();
    final RemoveUser removeUser = new RemoveUser();
    final ChangePassword changePassword = new ChangePassword();
    final OneTimeCodes oneTimeCodes = new OneTimeCodes();
    final KnownUsers knownUsers = new KnownUsers();
    final FirstAdministrator firstAdministrator = new FirstAdministrator();
    final MemoryTokens tokens = new MemoryTokens();
    final ApiTokens apiTokens = new ApiTokens();
    final TokenSignIn tokenSignIn = new TokenSignIn();
    private ParameterSet parameters = ParameterSet.STANDARD;

    Security(Path firstPasswordFile) {
        ParametersInForce parametersInForce = new ParametersInForce() {
            @Override
            public ParameterSet now() {
                return parameters;
            }
        };
        SignInBrake brake = new SignInBrake();
        Door door = new Door();
        door.brake = brake;
        door.parameters = parametersInForce;
        door.occurrences = LogOfTest.occurrences(log);
        FirstPassword firstPassword = new FirstPassword(firstPasswordFile);
        UserTransactions transactions = new UserTransactions();
        Event<UsersChanged> changed = new ToldAtOnce<>(inForce::readAgain);
        SpendCode spendCode = new SpendCode();
        spendCode.secrets = secrets;
        transactions.users = users;
        transactions.secrets = secrets;
        transactions.log = log;
        inForce.stored = users;
        inForce.secrets = secrets;
        sessions.occurrences = LogOfTest.occurrences(log);
        sessions.users = inForce;
        signIn.users = users;
        signIn.secrets = secrets;
        signIn.spendCode = spendCode;
        signIn.brake = brake;
        signIn.door = door;
        saveUser.transactions = transactions;
        saveUser.parameters = parametersInForce;
        saveUser.sessions = sessions;
        saveUser.changed = changed;
        removeUser.transactions = transactions;
        removeUser.sessions = sessions;
        removeUser.changed = changed;
        changePassword.users = users;
        changePassword.transactions = transactions;
        changePassword.parameters = parametersInForce;
        changePassword.brake = brake;
        changePassword.sessions = sessions;
        changePassword.door = door;
        changePassword.firstPassword = firstPassword;
        changePassword.changed = changed;
        oneTimeCodes.secrets = secrets;
        oneTimeCodes.spendCode = spendCode;
        oneTimeCodes.transactions = transactions;
        oneTimeCodes.sessions = sessions;
        oneTimeCodes.door = door;
        knownUsers.users = users;
        TokenTransactions tokenTransactions = new TokenTransactions();
        tokenTransactions.tokens = tokens;
        tokenTransactions.users = users;
        tokenTransactions.log = log;
        TokensInForce tokensInForce = new TokensInForce();
        tokensInForce.stored = tokens;
        TokenUses uses = new TokenUses();
        uses.transactions = tokenTransactions;
        apiTokens.tokens = tokens;
        apiTokens.transactions = tokenTransactions;
        apiTokens.changed = new ToldAtOnce<>(tokensInForce::readAgain);
        tokenSignIn.tokens = tokensInForce;
        tokenSignIn.uses = uses;
        tokenSignIn.door = door;
        firstAdministrator.users = users;
        firstAdministrator.firstPassword = firstPassword;
    }

    void set(String parameter, String value) {
        parameters = parameters.with(List.of(new FieldChange(parameter, "", value)));
    }

    /** Begins a session as a sign-in of this moment does. */
    String begin(Actor actor) {
        return sessions.begin(actor, opening(actor.name()), "");
    }

    SignInOutcome.Accepted accepted(Actor actor, boolean mustChange) {
        return new SignInOutcome.Accepted(actor, mustChange, Optional.of(opening(actor.name())));
    }

    private OpenedBy opening(String user) {
        return new OpenedBy(
                users.find(user).orElseThrow().password(), secrets.of(user).isPresent());
    }

    /** The deeds of the log, newest first. */
    List<Deed> deeds() {
        return log.page(LogQuery.ALL, 0, 100).stream().map(Entry::deed).toList();
    }

    Entry newest() {
        return log.page(LogQuery.ALL, 0, 1).get(0);
    }

    private record ToldAtOnce<E>(Consumer<E> listener) implements Event<E> {
        @Override
        public void fire(E event) {
            listener.accept(event);
        }

        @Override
        public <U extends E> CompletionStage<U> fireAsync(U event) {
            fire(event);
            return CompletableFuture.completedFuture(event);
        }

        @Override
        public <U extends E> CompletionStage<U> fireAsync(U event, NotificationOptions options) {
            return fireAsync(event);
        }

        @Override
        public Event<E> select(Annotation... qualifiers) {
            return this;
        }

        @Override
        @SuppressWarnings("unchecked") // events are records, so the only subtype of one is itself
        public <U extends E> Event<U> select(Class<U> subtype, Annotation... qualifiers) {
            return (Event<U>) this;
        }

        @Override
        @SuppressWarnings("unchecked") // events are records, so the only subtype of one is itself
        public <U extends E> Event<U> select(TypeLiteral<U> subtype, Annotation... qualifiers) {
            return (Event<U>) this;
        }
    }
}
