package org.tandemswitch.console.gateways;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import org.tandemswitch.provisioning.OwnRulesDraft;

/** The fields by which a routing gateway may differ from the system parameters. */
public final class RulesForm implements Serializable {
    private static final long serialVersionUID = 1L;

    private String invite = "";
    private String trying = "";
    private String progress = "";
    private String progressWithMedia = "";
    private String ringing = "";
    private String resendWaits = "";
    private String stopAfterMedia = "";
    private String stopAfterInviteTimeout = "";
    private String stopCodes = "";
    private boolean switchAfterRinging;
    private boolean sessionTimer;

    void edit(OwnRulesDraft draft) {
        invite = draft.invite();
        trying = draft.trying();
        progress = draft.progress();
        progressWithMedia = draft.progressWithMedia();
        ringing = draft.ringing();
        resendWaits = draft.resendWaits();
        stopAfterMedia = draft.stopAfterMedia();
        stopAfterInviteTimeout = draft.stopAfterInviteTimeout();
        stopCodes = draft.stopCodes();
        switchAfterRinging = draft.switchAfterRinging();
        sessionTimer = draft.sessionTimer();
    }

    OwnRulesDraft draft() {
        return new OwnRulesDraft(
                invite,
                trying,
                progress,
                progressWithMedia,
                ringing,
                resendWaits,
                stopAfterMedia,
                stopAfterInviteTimeout,
                switchAfterRinging,
                stopCodes,
                sessionTimer);
    }

    public String getInvite() {
        return invite;
    }

    public void setInvite(String invite) {
        this.invite = invite;
    }

    public String getTrying() {
        return trying;
    }

    public void setTrying(String trying) {
        this.trying = trying;
    }

    public String getProgress() {
        return progress;
    }

    public void setProgress(String progress) {
        this.progress = progress;
    }

    public String getProgressWithMedia() {
        return progressWithMedia;
    }

    public void setProgressWithMedia(String progressWithMedia) {
        this.progressWithMedia = progressWithMedia;
    }

    public String getRinging() {
        return ringing;
    }

    public void setRinging(String ringing) {
        this.ringing = ringing;
    }

    public String getResendWaits() {
        return resendWaits;
    }

    public void setResendWaits(String resendWaits) {
        this.resendWaits = resendWaits;
    }

    public String getStopAfterMedia() {
        return stopAfterMedia;
    }

    /** No choice arrives as null. */
    public void setStopAfterMedia(@Nullable String stopAfterMedia) {
        this.stopAfterMedia = stopAfterMedia == null ? "" : stopAfterMedia;
    }

    public String getStopAfterInviteTimeout() {
        return stopAfterInviteTimeout;
    }

    /** No choice arrives as null. */
    public void setStopAfterInviteTimeout(@Nullable String stopAfterInviteTimeout) {
        this.stopAfterInviteTimeout = stopAfterInviteTimeout == null ? "" : stopAfterInviteTimeout;
    }

    public String getStopCodes() {
        return stopCodes;
    }

    public void setStopCodes(String stopCodes) {
        this.stopCodes = stopCodes;
    }

    public boolean isSwitchAfterRinging() {
        return switchAfterRinging;
    }

    public void setSwitchAfterRinging(boolean switchAfterRinging) {
        this.switchAfterRinging = switchAfterRinging;
    }

    public boolean isSessionTimer() {
        return sessionTimer;
    }

    public void setSessionTimer(boolean sessionTimer) {
        this.sessionTimer = sessionTimer;
    }
}
