package org.tandemswitch.provisioning;

import java.util.Map;

/**
 * A mapping gateway as somebody typed it.
 *
 * @param id 0 for a new one
 * @param addresses addresses and networks, separated by blanks, commas or line ends
 * @param user the name it proves itself under; none when its addresses tell who it is (AU-07)
 * @param password empty to keep the one there is
 * @param processing seconds, 0 for no limit; empty follows the system parameter (TO-08)
 * @param sessionTimer ST-23
 * @param options interworking options by key; what is empty or missing follows the default
 */
public record MappingGatewayDraft(
        long id,
        String name,
        String addresses,
        String user,
        String password,
        String processing,
        boolean sessionTimer,
        Map<String, String> options,
        boolean locked) {
    public MappingGatewayDraft {
        options = Map.copyOf(options);
    }

    public MappingGatewayDraft(
            long id,
            String name,
            String addresses,
            String user,
            String password,
            String processing,
            boolean sessionTimer,
            boolean locked) {
        this(id, name, addresses, user, password, processing, sessionTimer, Map.of(), locked);
    }

    /** One that follows the system parameters. */
    public MappingGatewayDraft(long id, String name, String addresses, boolean locked) {
        this(id, name, addresses, "", true, locked);
    }

    /** One whose addresses tell who it is. */
    public MappingGatewayDraft(
            long id, String name, String addresses, String processing, boolean sessionTimer, boolean locked) {
        this(id, name, addresses, "", "", processing, sessionTimer, locked);
    }
}
