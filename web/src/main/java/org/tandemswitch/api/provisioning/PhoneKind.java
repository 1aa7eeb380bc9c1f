package org.tandemswitch.api.provisioning;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Optional;
import org.tandemswitch.audit.Actor;
import org.tandemswitch.provisioning.Created;
import org.tandemswitch.provisioning.JsonForms;
import org.tandemswitch.provisioning.Marks;
import org.tandemswitch.provisioning.PhoneBook;
import org.tandemswitch.provisioning.RemovePhone;
import org.tandemswitch.provisioning.Retry;
import org.tandemswitch.provisioning.SaveOutcome;
import org.tandemswitch.provisioning.SavePhone;
import org.tandemswitch.registration.Phone;
import org.tandemswitch.registration.PhoneId;
import org.tandemswitch.user.Area;

@RequestScoped
class PhoneKind implements Kind<Phone> {
    @Inject
    PhoneBook phones;

    @Inject
    SavePhone savePhone;

    @Inject
    RemovePhone removePhone;

    @Inject
    Marks marks;

    @Override
    public String path() {
        return PhonesResource.PATH;
    }

    @Override
    public Area area() {
        return Area.PHONES;
    }

    @Override
    public List<Phone> all(Actor actor) {
        return phones.all(actor);
    }

    @Override
    public Optional<Phone> find(Actor actor, long id) {
        return phones.find(actor, new PhoneId(id));
    }

    @Override
    public long id(Phone phone) {
        return phone.id().value();
    }

    @Override
    public String name(Phone phone) {
        return phone.number().value();
    }

    @Override
    public JsonObject fields(Phone phone) {
        return JsonForms.of(phone);
    }

    @Override
    public String mark(Phone phone) {
        return marks.of(phone);
    }

    @Override
    public SaveOutcome<Created> create(Actor actor, JsonObject told, Optional<Retry> retry) {
        return savePhone.create(actor, JsonForms.phone(0, told), retry);
    }

    @Override
    public SaveOutcome<Phone> save(Actor actor, JsonObject told, Phone seen) {
        return JsonForms.phone(id(seen), told).then(draft -> savePhone.save(actor, draft, Optional.of(seen)));
    }

    @Override
    public SaveOutcome<Phone> remove(Actor actor, Phone seen) {
        return Kind.gone(seen, removePhone.remove(actor, seen));
    }
}
