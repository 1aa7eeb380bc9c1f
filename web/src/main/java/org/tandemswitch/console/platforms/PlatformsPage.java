package org.tandemswitch.console.platforms;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tandemswitch.console.gateways.FormAnswer;
import org.tandemswitch.console.signin.CurrentActor;
import org.tandemswitch.enrolment.Enrolments;
import org.tandemswitch.enrolment.Membership;
import org.tandemswitch.gateway.Transport;
import org.tandemswitch.platform.Platform;
import org.tandemswitch.provisioning.EditPlatforms;
import org.tandemswitch.provisioning.PlatformBook;
import org.tandemswitch.provisioning.PlatformDraft;

@Named("platformsPage")
@ViewScoped
public class PlatformsPage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final PlatformDraft FRESH =
            new PlatformDraft(0, "", "", "", "", "", "", "5060", Transport.UDP.name(), false);

    @Inject
    private PlatformBook platforms;

    @Inject
    private Enrolments enrolments;

    @Inject
    private EditPlatforms editPlatforms;

    @Inject
    private CurrentActor actor;

    @Inject
    private FormAnswer answer;

    private transient @Nullable List<Membership> all;
    private transient @Nullable Platform seen;
    private boolean readable = true;
    private long id;
    private String name = "";
    private String user = "";
    private String password = "";
    private String domain = "";
    private String realm = "";
    private String host = "";
    private String port = "";
    private String transport = "";
    private boolean locked;

    /** As they were when the page was made: a button belongs to the platform that was seen beside it. */
    public List<Membership> getAll() {
        if (all == null) {
            Optional<List<Platform>> read = answer.read(() -> platforms.all(actor.get()));
            readable = read.isPresent();
            all = Membership.all(read.orElse(List.of()), enrolments.all(actor.get()));
        }
        return all;
    }

    public String style(Membership one) {
        return switch (one.state()) {
            case "registered" -> "open";
            case "asking" -> "ringing";
            default -> "failed";
        };
    }

    /** What an empty list means. */
    public String getEmptyKey() {
        return getAll().isEmpty() && readable ? "platforms.none" : "gateways.unreadable";
    }

    public void look() {
        all = null;
    }

    public void add() {
        seen = null;
        edit(FRESH);
    }

    public void change(Platform platform) {
        seen = platform;
        edit(draft(platform, platform.locked()));
    }

    public void save() {
        answer.attempt(() -> answer.to(
                editPlatforms.save(
                        actor.get(),
                        new PlatformDraft(id, name, user, password, domain, realm, host, port, transport, locked),
                        Optional.ofNullable(seen)),
                "gateways.saved",
                name));
        password = "";
        all = null;
    }

    /** Locks an open platform and opens a locked one. */
    public void turnKey(Platform shown) {
        String done = shown.locked() ? "gateways.unlocked" : "gateways.locked";
        answer.attempt(() -> platforms
                .find(actor.get(), shown.id())
                .ifPresent(platform -> answer.to(
                        editPlatforms.save(actor.get(), draft(platform, !shown.locked()), Optional.of(platform)),
                        done,
                        platform.name())));
        all = null;
    }

    public void remove() {
        answer.attempt(() -> Optional.ofNullable(seen)
                .ifPresent(doomed -> answer.removed(editPlatforms.remove(actor.get(), doomed), name)));
        all = null;
    }

    public List<Transport> getTransports() {
        return List.of(Transport.values());
    }

    private static PlatformDraft draft(Platform platform, boolean locked) {
        return new PlatformDraft(
                platform.id().value(),
                platform.name(),
                platform.user().value(),
                "",
                platform.domain(),
                platform.realm().orElse(""),
                platform.target().host(),
                Integer.toString(platform.target().port()),
                platform.target().transport().name(),
                locked);
    }

    private void edit(PlatformDraft draft) {
        this.id = draft.id();
        this.name = draft.name();
        this.user = draft.user();
        this.password = "";
        this.domain = draft.domain();
        this.realm = draft.realm();
        this.host = draft.host();
        this.port = draft.port();
        this.transport = draft.transport();
        this.locked = draft.locked();
    }

    public boolean isNew() {
        return id == 0;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getUser() {
        return user;
    }

    public void setUser(String user) {
        this.user = user;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }

    public String getDomain() {
        return domain;
    }

    public void setDomain(String domain) {
        this.domain = domain;
    }

    public String getRealm() {
        return realm;
    }

    public void setRealm(String realm) {
        this.realm = realm;
    }

    public String getHost() {
        return host;
    }

    public void setHost(String host) {
        this.host = host;
    }

    public String getPort() {
        return port;
    }

    public void setPort(String port) {
        this.port = port;
    }

    public String getTransport() {
        return transport;
    }

    public void setTransport(String transport) {
        this.transport = transport;
    }

    public boolean isLocked() {
        return locked;
    }

    public void setLocked(boolean locked) {
        this.locked = locked;
    }
}
