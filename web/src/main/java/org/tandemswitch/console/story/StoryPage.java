package org.tandemswitch.console.story;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.Serializable;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.tandemswitch.cdr.Place;
import org.tandemswitch.console.page.Moments;
import org.tandemswitch.console.page.Texts;
import org.tandemswitch.console.signin.CurrentActor;
import org.tandemswitch.trace.CallStory;
import org.tandemswitch.trace.Ladder;
import org.tandemswitch.tracing.CallStories;
import org.tandemswitch.tracing.Findings;
import org.tandemswitch.tracing.Found;
import org.tandemswitch.tracing.SharedPages;
import org.tandemswitch.tracing.TooManyPages;
import org.tandemswitch.user.Area;

/** The page of one call; or what a search has found, when that is not exactly one. */
@Named("storyPage")
@ViewScoped
public class StoryPage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int LONGEST_SHARE_HOURS = 720;

    @Inject
    private CallStories stories;

    @Inject
    private SharedPages sharedPages;

    @Inject
    private CurrentActor actor;

    @Inject
    private Texts texts;

    @Inject
    private Moments moments;

    @Inject
    private HttpServletRequest request;

    private String id = "";
    private String wanted = "";
    private String before = "";
    private int message;
    private int hours = 24;
    private String sharedAt = "";
    private transient @Nullable StoryView view;
    private transient @Nullable Findings findings;
    private transient @Nullable LadderLayout ladder;
    private transient @Nullable MessageView chosen;

    /** A search that finds one call, and cannot find more, leads to it. */
    public void look() throws IOException {
        if (id.isEmpty()
                && before.isEmpty()
                && getFound().size() == 1
                && getBackTo().isEmpty()) {
            FacesContext.getCurrentInstance()
                    .getExternalContext()
                    .redirect(request.getContextPath() + "/call?id="
                            + encoded(getFound().get(0).id()));
        }
    }

    public List<Found> getFound() {
        return findings().found();
    }

    /** Before that nothing was looked at. */
    public Optional<Place> getBackTo() {
        return findings().backTo();
    }

    private Findings findings() {
        if (findings == null) {
            findings = wanted.isBlank() ? Findings.NONE : stories.search(actor.get(), wanted, Place.parse(before));
        }
        return findings;
    }

    public StoryView getView() {
        if (view == null) {
            CallStory story = id.isEmpty() ? CallStory.NOTHING : stories.of(actor.get(), id);
            view = new StoryView(story, texts);
        }
        return view;
    }

    public boolean isShown() {
        return !id.isEmpty() && !getView().story().isEmpty();
    }

    public LadderLayout getLadder() {
        if (ladder == null) {
            ladder = LadderLayout.of(
                    Ladder.of(getView().story()),
                    new MarkWording(texts),
                    laneNames(),
                    getView().isTraced() ? OptionalInt.of(message) : OptionalInt.empty());
        }
        return ladder;
    }

    private List<String> laneNames() {
        return List.of(
                texts.of(getView().isCall() ? "calls.client" : "story.peer"),
                texts.of("product"),
                texts.of("calls.vendor"));
    }

    public @Nullable MessageView getChosen() {
        if (chosen == null) {
            chosen = MessageView.of(getView().story(), message).orElse(null);
        }
        return chosen;
    }

    public boolean isShareable() {
        return actor.mayEdit(Area.CALLS) && getView().isTraced();
    }

    /** Makes a masked copy that can be read without signing in. */
    public void share() {
        Duration time = Duration.ofHours(Math.max(1, Math.min(LONGEST_SHARE_HOURS, hours)));
        Instant until = Instant.now().plus(time);
        String page = new SharedStory(getView(), texts, moments, until).page(laneNames());
        try {
            String secret = sharedPages.keep(actor.get(), getView().story().id(), until, page);
            sharedAt = scheme() + "://" + request.getHeader("Host") + request.getContextPath() + "/shared/" + secret;
        } catch (TooManyPages full) {
            sharedAt = "";
            FacesContext.getCurrentInstance()
                    .addMessage(null, new FacesMessage(FacesMessage.SEVERITY_ERROR, texts.of("story.too_many"), ""));
        }
    }

    /** A proxy that speaks HTTPS for the switch asks it over HTTP. */
    private String scheme() {
        return Boolean.getBoolean("tandem.console.secure") ? "https" : request.getScheme();
    }

    /** The id for an address. */
    public String getEncodedId() {
        return encoded(id);
    }

    public String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public String getWanted() {
        return wanted;
    }

    public void setWanted(String wanted) {
        this.wanted = wanted;
    }

    public String getBefore() {
        return before;
    }

    public void setBefore(String before) {
        this.before = before;
    }

    public int getMessage() {
        return message;
    }

    public void setMessage(int message) {
        this.message = message;
    }

    public int getHours() {
        return hours;
    }

    public void setHours(int hours) {
        this.hours = hours;
    }

    public String getSharedAt() {
        return sharedAt;
    }
}
