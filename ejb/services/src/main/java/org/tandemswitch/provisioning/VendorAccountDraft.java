package org.tandemswitch.provisioning;

import java.util.Optional;
import org.tandemswitch.gateway.VendorAccount;

/**
 * Who we are at a vendor, as somebody typed it.
 *
 * @param user empty where we are nobody
 * @param password empty to keep the one there is
 * @param realm the only one in which the vendor may ask; empty for any
 */
public record VendorAccountDraft(String user, String password, String realm) {
    public static final VendorAccountDraft NONE = new VendorAccountDraft("", "", "");

    /** What an editor sees of an account, and what keeps it when nothing is changed. */
    public static VendorAccountDraft of(Optional<VendorAccount> account) {
        return account.map(known ->
                        new VendorAccountDraft(known.user(), "", known.realm().orElse("")))
                .orElse(NONE);
    }
}
