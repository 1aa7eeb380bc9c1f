package org.tandemswitch.provisioning;

/**
 * Another platform at which the switch registers, as somebody typed it.
 *
 * @param id 0 for a new one
 * @param password empty to keep the one there is
 * @param domain empty when it is the host
 * @param realm the only one in which it may ask; empty for any
 */
public record PlatformDraft(
        long id,
        String name,
        String user,
        String password,
        String domain,
        String realm,
        String host,
        String port,
        String transport,
        boolean locked) {
    /** Keeps the password out of logs. */
    @Override
    public String toString() {
        return "platform " + name;
    }
}
