package org.tandemswitch.system.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.tandemswitch.phone.Dialled;
import org.tandemswitch.phone.Dialling;
import org.tandemswitch.phone.Message;
import org.tandemswitch.phone.Phone;
import org.tandemswitch.phone.RawSip;
import org.tandemswitch.phone.Registering;
import org.tandemswitch.phone.Script;

/** The phones of one test around one server; hung up, checked for slips of their own and closed when it ends. */
public final class Phones implements AfterEachCallback {
    private final Tandem tandem;
    private final List<Phone> open = new ArrayList<>();

    public Phones(Tandem tandem) {
        this.tandem = tandem;
    }

    public Phone client() {
        return keep(Phone.on(Client.ALPHA.host(), 0).udp());
    }

    public Phone clientOverTcp() {
        return keep(Phone.on(Client.ALPHA.host(), 0).tcp());
    }

    public Phone lockedClient() {
        return keep(Phone.on(Client.LOCKED.host(), 0).udp());
    }

    public Phone client(Client client) {
        return keep(Phone.on(client.host(), 0).udp());
    }

    public Phone clientWithoutTimer() {
        return keep(Phone.on(Client.UNTIMED.host(), 0).udp());
    }

    /** A phone that no client owns. */
    public Phone stranger() {
        return keep(Phone.on(Client.STRANGER, 0).udp());
    }

    public Phone vendor(Vendor vendor, Script script) {
        Phone phone = vendor(vendor);
        phone.onCall(script);
        return phone;
    }

    /** A phone whose calls the test answers by hand. */
    public Phone vendor(Vendor vendor) {
        return keep(opened(vendor));
    }

    /** A port just given back is held for a moment more by the thread that read from it. */
    private static Phone opened(Vendor vendor) {
        return await().ignoreExceptionsInstanceOf(IllegalStateException.class).until(vendor::phone, phone -> true);
    }

    public Phone at(String host, int port) {
        return keep(Phone.on(host, port).udp());
    }

    public Phone overTcpAt(String host) {
        return overTcpAt(host, 0);
    }

    public Phone overTcpAt(String host, int port) {
        return keep(Phone.on(host, port).tcp());
    }

    /** Sends REGISTER to the server, twice when it asks for a proof. */
    public Message register(Registering registering) {
        return registering.at(Tandem.HOST, tandem.sipPort());
    }

    /** The same through a bare socket. */
    public Message register(Registering registering, RawSip socket) {
        return registering.at(socket, Tandem.HOST, tandem.sipPort());
    }

    /** Sends the INVITE to the server. */
    public Dialled place(Dialling call) {
        return call.via(Tandem.HOST, tandem.sipPort());
    }

    public void send(RawSip from, String text) {
        from.send(text, Tandem.HOST, tandem.sipPort());
    }

    private Phone keep(Phone phone) {
        open.add(phone);
        return phone;
    }

    @Override
    public void afterEach(ExtensionContext context) {
        open.forEach(Phone::hangUpAll);
        List<RuntimeException> problems =
                open.stream().flatMap(phone -> phone.problems().stream()).toList();
        open.forEach(Phone::close);
        open.clear();
        assertThat(problems).isEmpty();
    }
}
