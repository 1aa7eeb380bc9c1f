package org.tandemswitch.provisioning;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.tandemswitch.registration.Phone;

/** The phones; the registrations of one that is taken away go with it, records and calls in progress keep its number. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class EditPhones extends Edit<PhoneDraft, Phone> {
    @Inject
    PhoneTransactions transactions;

    @Override
    Subject<Phone> subject() {
        return Subject.PHONE;
    }

    @Override
    Transactions<PhoneDraft, Phone> transactions() {
        return transactions;
    }
}
