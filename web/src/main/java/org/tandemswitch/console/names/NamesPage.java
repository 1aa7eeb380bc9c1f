package org.tandemswitch.console.names;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.tandemswitch.audit.Actor;
import org.tandemswitch.console.gateways.FormAnswer;
import org.tandemswitch.console.signin.CurrentActor;
import org.tandemswitch.gateway.SipTarget;
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

    private @Nullable Map<String, List<String>> users;

    public List<KnownHosts.Host> getAll() {
        return hosts.all(current.get());
    }

    /** Who is reached by that name. */
    public List<String> users(String name) {
        if (users == null) {
            users = read();
        }
        return users.getOrDefault(name, List.of());
    }

    private Map<String, List<String>> read() {
        Map<String, List<String>> byHost = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        Actor actor = current.get();
        gateways.routing(actor).forEach(vendor -> add(byHost, vendor.target(), vendor.name()));
        platforms.all(actor).forEach(platform -> add(byHost, platform.target(), platform.name()));
        return byHost;
    }

    private static void add(Map<String, List<String>> byHost, SipTarget target, String name) {
        byHost.computeIfAbsent(target.host(), first -> new ArrayList<>()).add(name);
    }

    public void lookUpAgain() {
        answer.attempt(() -> {
            hosts.lookUpAgain(current.get());
            answer.note("names.looking");
        });
    }
}
