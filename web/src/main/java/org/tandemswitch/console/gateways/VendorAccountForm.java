package org.tandemswitch.console.gateways;

import java.io.Serializable;
import org.tandemswitch.provisioning.VendorAccountDraft;

/** Who we are at a vendor, while somebody edits it. */
public class VendorAccountForm implements Serializable {
    private static final long serialVersionUID = 1L;

    private String user = "";
    private transient String password = "";
    private String realm = "";

    void edit(VendorAccountDraft draft) {
        user = draft.user();
        password = "";
        realm = draft.realm();
    }

    VendorAccountDraft draft() {
        return new VendorAccountDraft(user, password, realm);
    }

    public String getUser() {
        return user;
    }

    public void setUser(String user) {
        this.user = user;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }

    public String getRealm() {
        return realm;
    }

    public void setRealm(String realm) {
        this.realm = realm;
    }
}
