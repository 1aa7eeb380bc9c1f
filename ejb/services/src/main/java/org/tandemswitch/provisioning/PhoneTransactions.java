package org.tandemswitch.provisioning;

import static org.tandemswitch.parameter.SipParameters.SS_SIP_AUTHENTICATION_REALM;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import org.tandemswitch.live.ParametersInForce;
import org.tandemswitch.registration.Phone;
import org.tandemswitch.registration.PhoneId;
import org.tandemswitch.registration.Phones;

@Stateless
public class PhoneTransactions extends Transactions<PhoneDraft, Phone> {
    @Inject
    Phones phones;

    @Inject
    ParametersInForce parameters;

    @Override
    Subject<Phone> subject() {
        return Subject.PHONE;
    }

    @Override
    long idOf(PhoneDraft draft) {
        return draft.id();
    }

    @Override
    SaveOutcome<Phone> check(PhoneDraft draft, Scene<Phone> scene) {
        return CheckPhone.check(draft, parameters.now().get(SS_SIP_AUTHENTICATION_REALM), scene.all(), scene.exists());
    }

    /** In the order of their ids, so that no two wait for each other. */
    @Override
    void lock(Collection<Long> ids) {
        ids.stream().sorted().distinct().map(PhoneId::new).forEach(phones::lock);
    }

    @Override
    List<Phone> all() {
        return phones.all();
    }

    @Override
    Phone store(Phone fit) {
        return phones.save(fit);
    }

    @Override
    void delete(Phone gone) {
        phones.delete(gone.id());
    }
}
