package org.tandemswitch.registrar;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.tandemswitch.live.ThisNode;
import org.tandemswitch.number.DialString;
import org.tandemswitch.registration.Binding;
import org.tandemswitch.registration.Bindings;

/** Each write of bindings is one transaction, over when the method returns. */
@Stateless
public class BindingTransactions {
    @Inject
    Bindings bindings;

    @Inject
    ThisNode node;

    public void replace(Map<DialString, List<Binding>> ofPhones) {
        bindings.replace(node.name(), ofPhones);
    }
}
