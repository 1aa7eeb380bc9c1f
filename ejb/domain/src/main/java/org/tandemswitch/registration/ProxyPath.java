package org.tandemswitch.registration;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tandemswitch.gateway.IpAddress;
import org.tandemswitch.interworking.NameAddress;

/**
 * The proxies between us and a phone (RFC 3327). Calls of the phone are sent to the first of them, so whoever registers
 * could send them anywhere in our name: it has to be where the REGISTER came from.
 */
public final class ProxyPath {
    private static final Pattern PLACE = Pattern.compile(
            "sips?:(?:[^@]*@)?(\\[[^]]+]|[^:;?\\[]+)(?::\\d{1,5})?((?:;[^?]*)?)", Pattern.CASE_INSENSITIVE);

    private ProxyPath() {}

    /** @param path nearest to us first */
    public static boolean begins(List<String> path, IpAddress source) {
        return NameAddress.all(path).stream()
                .findFirst()
                .filter(nearest -> isAt(nearest.uri(), source))
                .isPresent();
    }

    private static boolean isAt(String uri, IpAddress source) {
        Matcher place = PLACE.matcher(uri);
        return place.matches()
                && IpAddress.parse(place.group(1)).filter(source::equals).isPresent()
                && isLoose(List.of(place.group(2).toLowerCase(Locale.ROOT).split(";", -1)));
    }

    /** It passes the request on as it is, and is itself the next place. */
    private static boolean isLoose(List<String> parameters) {
        return parameters.stream().anyMatch(one -> one.equals("lr") || one.startsWith("lr="))
                && parameters.stream().noneMatch(one -> one.startsWith("maddr"));
    }
}
