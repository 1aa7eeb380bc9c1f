package org.tandemswitch.system.server;

import java.nio.file.Path;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.exporter.ZipExporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** Packs {@link DatabaseWindow}; apart from it, because a server does not know ShrinkWrap. */
final class WindowArchive {
    private static final String MANIFEST = "Manifest-Version: 1.0\nDependencies: com.h2database.h2\n";

    private WindowArchive() {}

    static void exportTo(Path deployments) {
        WebArchive war = ShrinkWrap.create(WebArchive.class, "database-window.war")
                .addClass(DatabaseWindow.class)
                .addAsManifestResource(new StringAsset(MANIFEST), "MANIFEST.MF");
        war.as(ZipExporter.class).exportTo(deployments.resolve(war.getName()).toFile(), true);
    }
}
