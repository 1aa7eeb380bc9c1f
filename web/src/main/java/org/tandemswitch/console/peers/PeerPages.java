package org.tandemswitch.console.peers;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.tandemswitch.option.Peer;

/** The pages of lists. */
public final class PeerPages {
    private PeerPages() {}

    public static String of(Peer kind) {
        return switch (kind) {
            case CLIENT -> "/mapping-gateways";
            case VENDOR -> "/routing-gateways";
            case PHONE -> "/phones";
            default -> "/directory?kind=" + kind.key();
        };
    }

    /** The list of those whose words have the text. */
    public static String of(Peer kind, String text) {
        String page = of(kind);
        return page + (page.contains("?") ? "&" : "?") + "text=" + URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
