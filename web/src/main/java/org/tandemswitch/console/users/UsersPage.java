package org.tandemswitch.console.users;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tandemswitch.console.signin.CurrentActor;
import org.tandemswitch.security.KnownUsers;
import org.tandemswitch.security.OneTimeCodes;
import org.tandemswitch.security.RemoveUser;
import org.tandemswitch.security.SaveUser;
import org.tandemswitch.security.SavedUser;

@Named("usersPage")
@ViewScoped
public class UsersPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private KnownUsers knownUsers;

    @Inject
    private SaveUser saveUser;

    @Inject
    private RemoveUser removeUser;

    @Inject
    private OneTimeCodes oneTimeCodes;

    @Inject
    private CurrentActor currentActor;

    @Inject
    private Answer answer;

    private transient @Nullable List<UserRow> all;
    private transient UserForm form = new UserForm(Optional.empty());
    private transient Optional<String> password = Optional.empty();
    private boolean readable = true;

    /** As they were when the page was made: a button belongs to the user that was seen beside it. */
    public List<UserRow> getAll() {
        if (all == null) {
            Optional<List<UserRow>> read = answer.read(this::rows);
            readable = read.isPresent();
            all = read.orElse(List.of());
        }
        return all;
    }

    private List<UserRow> rows() {
        Set<String> withCode = oneTimeCodes.owners(currentActor.get());
        return knownUsers.all(currentActor.get()).stream()
                .map(user -> new UserRow(user, withCode.contains(user.name())))
                .toList();
    }

    public String getEmptyKey() {
        return getAll().isEmpty() && readable ? "users.none" : "users.unreadable";
    }

    public void add() {
        open(new UserForm(Optional.empty()));
    }

    public void change(UserRow row) {
        open(new UserForm(Optional.of(row.user())));
    }

    public void save() {
        answer.toForm(() -> saveUser.save(currentActor.get(), form.draft()), this::saved);
        all = null;
    }

    public void turnKey(UserRow row) {
        answer.toList(
                () -> saveUser.lock(currentActor.get(), row.name(), !row.locked()),
                user -> answer.say(row.locked() ? "users.unlocked" : "users.locked", user.name()));
        all = null;
    }

    /** Gives the user of the form another password. */
    public void givePassword() {
        answer.toList(() -> saveUser.givePassword(currentActor.get(), form.getName()), this::saved);
        all = null;
    }

    /** For the user of the form, who has lost the device. */
    public void turnCodeOff() {
        answer.attempt(() -> {
            boolean wasOn = oneTimeCodes.turnOffFor(currentActor.get(), form.getName());
            answer.say(wasOn ? "users.code_off" : "users.code_off_already", form.getName());
        });
        all = null;
    }

    public void remove() {
        answer.toList(
                () -> removeUser.remove(currentActor.get(), form.getName()),
                user -> answer.say("users.removed", user.name()));
        all = null;
    }

    /** The password is on the page once, in this answer. */
    private void saved(SavedUser saved) {
        answer.say("users.saved", saved.user().name());
        answer.tell("done");
        password = saved.password();
        password.ifPresent(made -> answer.tell("password"));
    }

    private void open(UserForm opened) {
        form = opened;
        password = Optional.empty();
    }

    public UserForm getForm() {
        return form;
    }

    /** Taken by reading it. */
    public String getPassword() {
        String made = password.orElse("");
        password = Optional.empty();
        return made;
    }
}
