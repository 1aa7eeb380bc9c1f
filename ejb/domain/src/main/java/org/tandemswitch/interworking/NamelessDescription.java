package org.tandemswitch.interworking;

import java.util.regex.Pattern;

/** Takes out of a session description what its head says of people (RFC 4566 section 5). */
final class NamelessDescription {
    // Only \n ends a line: what UTF-8 makes of a name may look like other line ends.
    private static final Pattern MEDIA = Pattern.compile("(?md)(?=^m=)");
    private static final Pattern USER = Pattern.compile("(?md)^o=.*?(?=(?: \\S+){5}[ \\r]*$)");
    private static final Pattern SUBJECT = Pattern.compile("(?md)^s=.*?(?=\\r?$)");
    private static final Pattern PERSONAL = Pattern.compile("(?md)^[iuep]=.*\\n?");

    private NamelessDescription() {}

    static String of(String sdp) {
        String[] parts = MEDIA.split(sdp, 2);
        return parts.length == 2 ? head(parts[0]) + parts[1] : head(sdp);
    }

    private static String head(String lines) {
        String nobodys = USER.matcher(lines).replaceFirst("o=-");
        return PERSONAL.matcher(SUBJECT.matcher(nobodys).replaceAll("s=-")).replaceAll("");
    }
}
