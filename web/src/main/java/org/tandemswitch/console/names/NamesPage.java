package org.tandemswitch.console.names;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Stream;
import org.tandemswitch.audit.Actor;
import org.tandemswitch.console.gateways.FormAnswer;
import org.tandemswitch.console.signin.CurrentActor;
import org.tandemswitch.live.KnownHosts;
import org.tandemswitch.provisioning.Gateways;
import org.tandemswitch.provisioning.PlatformBook;

@Named("namesPage")
@RequestScoped
public class NamesPage {
    @Inject
    KnownHosts hosts;

    @Inject
    Gateways gateways;

    @Inject
    PlatformBook platforms;

    @Inject
    CurrentActor current;

    @Inject
    FormAnswer answer;

    public List<KnownHosts.Host> getAll() {
        return hosts.all(current.get());
    }

    /** Who is reached by that name. */
    public List<String> users(String name) {
        Actor actor = current.get();
        return Stream.concat(
                        gateways.routing(actor).stream()
                                .filter(vendor -> vendor.target().host().equalsIgnoreCase(name))
                                .map(vendor -> vendor.name()),
                        platforms.all(actor).stream()
                                .filter(platform -> platform.target().host().equalsIgnoreCase(name))
                                .map(platform -> platform.name()))
                .toList();
    }

    public void lookUpAgain() {
        answer.attempt(() -> {
            hosts.lookUpAgain(current.get());
            answer.note("names.looking");
        });
    }
}
