package org.tandemswitch.console.users;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tandemswitch.console.signin.CurrentActor;
import org.tandemswitch.security.ApiTokens;
import org.tandemswitch.token.TokenSecret;

@Named("tokensPage")
@ViewScoped
public class TokensPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private ApiTokens tokens;

    @Inject
    private CurrentActor currentActor;

    @Inject
    private Answer answer;

    private transient @Nullable List<TokenRow> all;
    private transient UserForm form = new UserForm(Optional.empty());
    private transient Optional<TokenSecret> secret = Optional.empty();
    private String chosen = "";
    private boolean readable = true;

    /** As they were when the page was made: a button belongs to the token that was seen beside it. */
    public List<TokenRow> getAll() {
        if (all == null) {
            Optional<List<TokenRow>> read = answer.read(() ->
                    tokens.all(currentActor.get()).stream().map(TokenRow::new).toList());
            readable = read.isPresent();
            all = read.orElse(List.of());
        }
        return all;
    }

    public String getEmptyKey() {
        return getAll().isEmpty() && readable ? "tokens.none" : "tokens.unreadable";
    }

    public void add() {
        form = new UserForm(Optional.empty());
        secret = Optional.empty();
    }

    public void choose(TokenRow row) {
        chosen = row.name();
    }

    /** The secret is on the page once, in this answer. */
    public void create() {
        answer.toForm(() -> tokens.create(currentActor.get(), form.draft()), made -> {
            answer.say("tokens.created", form.getName());
            answer.tell("done");
            secret = Optional.of(made);
        });
        all = null;
    }

    public void revoke() {
        answer.attempt(() -> {
            boolean wasThere = tokens.revoke(currentActor.get(), chosen);
            answer.say(wasThere ? "tokens.revoked" : "tokens.revoked_already", chosen);
        });
        all = null;
    }

    public UserForm getForm() {
        return form;
    }

    public String getChosen() {
        return chosen;
    }

    /** Taken by reading it. */
    public String getSecret() {
        String made = secret.map(TokenSecret::text).orElse("");
        secret = Optional.empty();
        return made;
    }
}
