package org.tandemswitch.sip.b2bua;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import javax.servlet.sip.SipServletMessage;

/** Copies the body of a message and the headers that say what it is. */
final class Bodies {
    private static final List<String> DESCRIPTIONS = List.of("Content-Disposition", "Info-Package");

    private Bodies() {}

    static <M extends SipServletMessage> M copy(SipServletMessage from, M to) {
        try {
            byte[] content = from.getRawContent();
            if (content != null && content.length > 0) {
                to.setContent(content, from.getContentType());
            }
            for (String name : DESCRIPTIONS) {
                String value = from.getHeader(name);
                if (value != null) {
                    to.setHeader(name, value);
                }
            }
            return to;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static boolean describesMedia(SipServletMessage message) {
        return message.getContentLength() > 0;
    }
}
