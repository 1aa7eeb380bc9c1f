package org.tandemswitch.system.server;

import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import java.sql.SQLException;
import org.h2.tools.Server;

/**
 * Runs inside the server, in a small WAR beside the EAR: opens a loopback port to the embedded database, so that a test
 * can ask it by JDBC while the server holds its file. The product itself opens no such port.
 */
@WebListener
public final class DatabaseWindow implements ServletContextListener {
    static final String PORT = "tandem.tests.sql.port";

    private Server server = new Server();

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
