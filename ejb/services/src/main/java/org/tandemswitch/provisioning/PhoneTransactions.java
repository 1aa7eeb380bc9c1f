package org.tandemswitch.provisioning;

import static org.tandemswitch.parameter.SipParameters.SS_SIP_AUTHENTICATION_REALM;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tandemswitch.live.ParametersInForce;
import org.tandemswitch.number.DialString;
import org.tandemswitch.registration.Phone;
import org.tandemswitch.registration.PhoneId;
import org.tandemswitch.registration.Phones;

@Stateless
public class PhoneTransactions extends Transactions<PhoneDraft, Phone> {
    /** More than these are sooner read with all others than one by one. */
    private static final int FEW = 1_000;

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
        return CheckPhone.check(
                draft, parameters.now().get(SS_SIP_AUTHENTICATION_REALM), scene.beside(), scene.exists());
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
    Collection<Phone> concerned(Collection<Long> ids, Collection<PhoneDraft> drafts) {
        return ids.size() > FEW
                ? all()
                : Stream.concat(known(ids), phones.some(numbers(drafts)).stream())
                        .toList();
    }

    private Stream<Phone> known(Collection<Long> ids) {
        return phones
                .these(ids.stream()
                        .filter(id -> id > 0)
                        .distinct()
                        .map(PhoneId::new)
                        .toList())
                .stream();
    }

    private static List<DialString> numbers(Collection<PhoneDraft> drafts) {
        return drafts.stream().map(CheckPhone::number).flatMap(Optional::stream).toList();
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
