package org.tandemswitch.registration;

import java.util.function.Function;
import org.tandemswitch.digest.DigestSecret;
import org.tandemswitch.gateway.ClientAccount;
import org.tandemswitch.gateway.MappingGateway;

/** Somebody who can prove who he is: a phone, or a client with a password (AU-07). */
public sealed interface Caller {
    /** The name he proves himself under. */
    String user();

    DigestSecret secret();

    <R> R fold(Function<MappingGateway, R> ifClient, Function<Phone, R> ifPhone);

    record OfPhone(Phone phone) implements Caller {
        @Override
        public String user() {
            return phone.number().value();
        }

        @Override
        public DigestSecret secret() {
            return phone.secret();
        }

        @Override
        public <R> R fold(Function<MappingGateway, R> ifClient, Function<Phone, R> ifPhone) {
            return ifPhone.apply(phone);
        }
    }

    record OfClient(MappingGateway gateway, ClientAccount account) implements Caller {
        @Override
        public String user() {
            return account.user();
        }

        @Override
        public DigestSecret secret() {
            return account.secret();
        }

        @Override
        public <R> R fold(Function<MappingGateway, R> ifClient, Function<Phone, R> ifPhone) {
            return ifClient.apply(gateway);
        }
    }
}
