package org.tandemswitch.api.traces;

import java.util.List;
import org.tandemswitch.tracing.SharedPage;

/** Calls that can be read without signing in by whoever has their address, the newest first. */
public record SharedCalls(List<SharedCall> shared) {
    /**
     * One call that was shared.
     *
     * @param id names it here and does not tell its address
     * @param call a call id, or the SIP Call-ID of what is no call; empty when that was not kept, as {@code by} is then
     * @param at when it was shared
     */
    public record SharedCall(String id, String call, String by, String at, String until) {
        static SharedCall of(SharedPage page) {
            return new SharedCall(
                    page.id(),
                    page.subject(),
                    page.by(),
                    page.at().toString(),
                    page.until().toString());
        }
    }

    static SharedCalls of(List<SharedPage> pages) {
        return new SharedCalls(pages.stream().map(SharedCall::of).toList());
    }
}
