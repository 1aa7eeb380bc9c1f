package org.tandemswitch.gateway;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.regex.Pattern;

/** An IPv4 or IPv6 address in its one canonical form; reading one never asks a name server. */
public record IpAddress(String text) {
    private static final Pattern V4 = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}");
    private static final Pattern V6 = Pattern.compile("[0-9a-fA-F:]*:[0-9a-fA-F:.]*");

    public IpAddress {
        text = canonical(text).orElseThrow(() -> new IllegalArgumentException("not an IP address"));
    }

    public static Optional<IpAddress> parse(String text) {
        return canonical(text).map(IpAddress::new);
    }

    byte[] bytes() {
        return resolve(text).orElseThrow().getAddress();
    }

    private static Optional<String> canonical(String text) {
        String bare = text.startsWith("[") && text.endsWith("]") ? text.substring(1, text.length() - 1) : text;
        if (!V4.matcher(bare).matches() && !V6.matcher(bare).matches()) {
            return Optional.empty();
        }
        return resolve(bare).map(InetAddress::getHostAddress);
    }

    private static Optional<InetAddress> resolve(String literal) {
        try {
            return Optional.of(InetAddress.getByName(literal));
        } catch (UnknownHostException notAnAddress) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return text;
    }
}
