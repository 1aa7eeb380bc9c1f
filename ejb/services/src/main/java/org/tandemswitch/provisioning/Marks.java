package org.tandemswitch.provisioning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import org.tandemswitch.digest.DigestSecret;
import org.tandemswitch.directory.Entry;
import org.tandemswitch.enrolment.PasswordSeal;
import org.tandemswitch.gateway.ClientAccount;
import org.tandemswitch.gateway.MappingGateway;
import org.tandemswitch.gateway.RoutingGateway;
import org.tandemswitch.registration.Phone;

/**
 * A mark that is another as soon as anything of a gateway or phone is another, its password too. It is made with a key, so
 * that nobody can try passwords on it.
 */
@ApplicationScoped
public class Marks {
    @Inject
    PasswordSeal seal;

    public String of(MappingGateway gateway) {
        return mark(
                JsonForms.of(gateway),
                gateway.account().map(ClientAccount::secret).map(Marks::text).orElse(""));
    }

    public String of(RoutingGateway gateway) {
        return mark(
                JsonForms.of(gateway),
                gateway.account().map(account -> account.password().sealed()).orElse(""));
    }

    public String of(Phone phone) {
        return mark(JsonForms.of(phone), text(phone.secret()));
    }

    public String of(Entry entry) {
        return mark(JsonForms.of(entry), "");
    }

    private String mark(JsonObject fields, String secret) {
        return seal.mark(fields + "\n" + secret);
    }

    private static String text(DigestSecret secret) {
        return secret.realm() + "\n" + secret.sha256();
    }
}
