package org.tandemswitch.console.routes;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tandemswitch.admission.AnalyseRoute;
import org.tandemswitch.admission.RouteAnswer;
import org.tandemswitch.admission.RouteQuestion;
import org.tandemswitch.call.EndReason;
import org.tandemswitch.console.page.Texts;
import org.tandemswitch.console.signin.CurrentActor;
import org.tandemswitch.routing.Explanation;

/** The question is in the address of the page, so that an answer can be asked for again and sent to somebody. */
@Named("routesPage")
@RequestScoped
public class RoutesPage {
    @Inject
    AnalyseRoute analyse;

    @Inject
    CurrentActor actor;

    @Inject
    Texts texts;

    private String device = "";
    private String caller = "";
    private String callee = "";
    private @Nullable RouteAnswer answer;

    public List<String> getDevices() {
        return analyse.devices(actor.get());
    }

    public boolean isAsked() {
        return !device.isBlank() || !caller.isBlank() || !callee.isBlank();
    }

    public RouteAnswer getAnswer() {
        if (answer == null) {
            answer = analyse.ask(actor.get(), new RouteQuestion(device, caller, callee));
        }
        return answer;
    }

    public List<String> getErrors() {
        return getAnswer().errors().stream()
                .map(error -> texts.of("routes.field." + error.field()) + ": "
                        + texts.of(error.messageKey(), error.details().toArray()))
                .toList();
    }

    public boolean isRefused() {
        return getAnswer().refusal().isPresent();
    }

    public String getVerdict() {
        return getAnswer()
                .refusal()
                .map(reason -> texts.of("reason." + reason.key()))
                .orElseGet(() -> texts.of("routes.passes"));
    }

    public String getHint() {
        return getAnswer()
                .refusal()
                .map(EndReason::key)
                .map(key -> texts.of("hint." + key))
                .orElse("");
    }

    /** When the call would be cut, in words; empty for one that would not pass. */
    public String getLongestTalk() {
        return isRefused()
                ? ""
                : getAnswer()
                        .longestTalk()
                        .map(talk -> texts.of("routes.longest", talk.toSeconds()))
                        .orElseGet(() -> texts.of("routes.endless"));
    }

    public boolean isExplained() {
        return getAnswer().explanation().isPresent();
    }

    public Explanation getWhy() {
        return getAnswer().explanation().orElseThrow();
    }

    public String getDevice() {
        return device;
    }

    public void setDevice(@Nullable String device) {
        this.device = device == null ? "" : device;
    }

    public String getCaller() {
        return caller;
    }

    public void setCaller(@Nullable String caller) {
        this.caller = caller == null ? "" : caller;
    }

    public String getCallee() {
        return callee;
    }

    public void setCallee(@Nullable String callee) {
        this.callee = callee == null ? "" : callee;
    }
}
