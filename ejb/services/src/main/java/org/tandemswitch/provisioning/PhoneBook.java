package org.tandemswitch.provisioning;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.tandemswitch.audit.Actor;
import org.tandemswitch.registrar.KnownPhones;
import org.tandemswitch.registration.Phone;
import org.tandemswitch.registration.PhoneId;
import org.tandemswitch.registration.Phones;
import org.tandemswitch.user.Area;

/** The phones as an administrator sees them. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class PhoneBook {
    @Inject
    Phones phones;

    @Inject
    KnownPhones known;

    /** By number, as this node knows them: they are too many to be read for each look. */
    public List<Phone> all(Actor actor) {
        actor.mustView(Area.PHONES);
        return known.now().all();
    }

    /** Stored ones in the order in which they were added; see {@link Phones#page}. */
    public List<Phone> page(Actor actor, String part, long after, int most) {
        actor.mustView(Area.PHONES);
        return phones.page(part, after, most);
    }

    public Optional<Phone> find(Actor actor, PhoneId id) {
        actor.mustView(Area.PHONES);
        return phones.find(id);
    }
}
