package org.tandemswitch.provisioning;

import java.util.Map;

/**
 * A routing gateway as somebody typed it.
 *
 * @param id 0 for a new one
 * @param prefixes number prefixes, separated by blanks, commas or line ends; none at all takes every number
 * @param priority smaller is asked first
 * @param options interworking options by key; what is empty or missing follows the default
 */
public record RoutingGatewayDraft(
        long id,
        String name,
        String prefixes,
        String host,
        String port,
        String transport,
        String priority,
        VendorAccountDraft account,
        OwnRulesDraft own,
        Map<String, String> options,
        boolean locked) {
    public RoutingGatewayDraft {
        options = Map.copyOf(options);
    }

    /** One that follows the system parameters, and at which we are nobody. */
    public RoutingGatewayDraft(
            long id,
            String name,
            String prefixes,
            String host,
            String port,
            String transport,
            String priority,
            boolean locked) {
        this(
                id,
                name,
                prefixes,
                host,
                port,
                transport,
                priority,
                VendorAccountDraft.NONE,
                OwnRulesDraft.NONE,
                Map.of(),
                locked);
    }
}
