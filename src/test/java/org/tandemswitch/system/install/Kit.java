package org.tandemswitch.system.install;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.tandemswitch.system.server.Archive;
import org.tandemswitch.system.server.Program;
import org.tandemswitch.system.server.Tree;

/** The installation kit, and the untouched WildFly it is tried on. */
final class Kit {
    private Kit() {}

    /** A WildFly as it was downloaded, in a directory of this name beside the servers of the tests. */
    static Path untouchedWildFly(Path sibling, String name) {
        Path home = new Tree(sibling.resolveSibling(name)).emptied().root();
        new Archive(Path.of(System.getProperty("tandem.wildfly"))).unpackInnerTo(home);
        return home;
    }

    /** Runs the script; what it said. */
    static String install(Path home, String... options) {
        return install(home, Map.of(), options);
    }

    static String install(Path home, Map<String, String> environment, String... options) {
        List<String> command = new ArrayList<>(List.of(
                "bash", Path.of(System.getProperty("tandem.kit"), "install.sh").toString(), home.toString()));
        command.addAll(List.of(options));
        return Program.run(command, environment);
    }
}
