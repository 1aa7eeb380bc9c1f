package org.tandemswitch.system.server;

import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import java.nio.file.Path;
import java.sql.SQLException;
import org.h2.tools.Server;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.exporter.ZipExporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/**
 * Runs inside the server, in a small WAR beside the EAR: opens a loopback port to the embedded database, so that a test
 * can ask it by JDBC while the server holds its file. The product itself opens no such port.
 */
@WebListener
public final class DatabaseWindow implements ServletContextListener {
    private static final String PORT = "tandem.tests.sql.port";

    private Server server = new Server();

    static String portOption(int port) {
        return "-D" + PORT + "=" + port;
    }

    static void exportTo(Path deployments) {
        WebArchive war = ShrinkWrap.create(WebArchive.class, "database-window.war")
                .addClass(DatabaseWindow.class)
                .addAsManifestResource(
                        new StringAsset("Manifest-Version: 1.0\nDependencies: com.h2database.h2\n"), "MANIFEST.MF");
        war.as(ZipExporter.class).exportTo(deployments.resolve(war.getName()).toFile(), true);
    }

    @Override
    public void contextInitialized(ServletContextEvent event) {
        try {
            server =
                    Server.createTcpServer("-tcpPort", System.getProperty(PORT)).start();
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }

    @Override
    public void contextDestroyed(ServletContextEvent event) {
        server.stop();
    }
}
