package org.tandemswitch.api.provisioning;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import org.tandemswitch.directory.Entry;
import org.tandemswitch.gateway.GatewayId;
import org.tandemswitch.gateway.MappingGateway;
import org.tandemswitch.gateway.RoutingGateway;
import org.tandemswitch.option.Peer;
import org.tandemswitch.provisioning.DirectoryBook;
import org.tandemswitch.provisioning.EditClients;
import org.tandemswitch.provisioning.EditDirectory;
import org.tandemswitch.provisioning.EditPhones;
import org.tandemswitch.provisioning.EditVendors;
import org.tandemswitch.provisioning.EntryDraft;
import org.tandemswitch.provisioning.Gateways;
import org.tandemswitch.provisioning.JsonForms;
import org.tandemswitch.provisioning.MappingGatewayDraft;
import org.tandemswitch.provisioning.PhoneBook;
import org.tandemswitch.provisioning.PhoneDraft;
import org.tandemswitch.provisioning.RoutingGatewayDraft;
import org.tandemswitch.provisioning.Subject;
import org.tandemswitch.registration.Phone;
import org.tandemswitch.registration.PhoneId;

/** All kinds of things that programs look after. */
@RequestScoped
public class Kinds {
    @Inject
    Gateways gateways;

    @Inject
    PhoneBook phones;

    @Inject
    DirectoryBook directory;

    @Inject
    EditClients editClients;

    @Inject
    EditVendors editVendors;

    @Inject
    EditPhones editPhones;

    @Inject
    EditDirectory editDirectory;

    Kind<MappingGatewayDraft, MappingGateway> clients() {
        return new Kind<>(
                MappingGatewaysResource.PATH,
                Subject.CLIENT,
                editClients,
                Pages.of(Subject.CLIENT, gateways::mapping),
                (actor, id) -> gateways.findMapping(actor, new GatewayId(id)),
                JsonForms::mapping);
    }

    Kind<RoutingGatewayDraft, RoutingGateway> vendors() {
        return new Kind<>(
                RoutingGatewaysResource.PATH,
                Subject.VENDOR,
                editVendors,
                Pages.of(Subject.VENDOR, gateways::routing),
                (actor, id) -> gateways.findRouting(actor, new GatewayId(id)),
                JsonForms::routing);
    }

    Kind<PhoneDraft, Phone> phones() {
        return new Kind<>(
                PhonesResource.PATH,
                Subject.PHONE,
                editPhones,
                phones::page,
                (actor, id) -> phones.find(actor, new PhoneId(id)),
                JsonForms::phone);
    }

    Kind<EntryDraft, Entry> entries(Peer kind) {
        return new Kind<>(
                DirectoryResource.PATH + "/" + kind.key(),
                Subject.ENTRY,
                editDirectory,
                Pages.of(Subject.ENTRY, actor -> directory.all(actor, kind)),
                (actor, id) -> directory.find(actor, kind, id),
                (id, told) -> JsonForms.entry(kind, id, told));
    }
}
