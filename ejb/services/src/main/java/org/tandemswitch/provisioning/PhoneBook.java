package org.tandemswitch.provisioning;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.tandemswitch.audit.Actor;
import org.tandemswitch.registration.Phone;
import org.tandemswitch.registration.PhoneId;
import org.tandemswitch.registration.Phones;
import org.tandemswitch.user.Area;

/** The stored phones as an administrator sees them, by number. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class PhoneBook {
    @Inject
    Phones phones;

    public List<Phone> all(Actor actor) {
        actor.mustView(Area.PHONES);
        return phones.all();
    }

    public Optional<Phone> find(Actor actor, PhoneId id) {
        actor.mustView(Area.PHONES);
        return phones.find(id);
    }
}
