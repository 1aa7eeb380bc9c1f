package org.tandemswitch.system.records;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.tandemswitch.system.server.Tandem;

/** The database of a running server, asked in SQL from outside. */
public final class Rows implements AutoCloseable {
    private final Connection connection;

    private Rows(Connection connection) {
        this.connection = connection;
    }

    public static Rows of(Tandem tandem) {
        String url = "jdbc:h2:tcp://%s:%d/%s/tandem/tandem;IFEXISTS=TRUE"
                .formatted(Tandem.HOST, tandem.sqlPort(), tandem.data());
        return of(url, "tandem", "tandem");
    }

    /** Of a server that keeps its data elsewhere. */
    public static Rows of(String url, String user, String password) {
        try {
            return new Rows(DriverManager.getConnection(url, user, password));
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }

    List<Cdr> cdrs(String clientSipCallId) {
        return select("SELECT * FROM cdr WHERE client_sip_call_id = ?", clientSipCallId);
    }

    public List<Cdr> cdrs() {
        return select("SELECT * FROM cdr ORDER BY ended_at, call_id");
    }

    /** Calls that were answered and have no record yet. */
    public List<Cdr> openCalls() {
        return select("SELECT * FROM open_call");
    }

    /** What a restart would remember of registrations. */
    public long bindings() {
        return select("SELECT * FROM phone_binding").size();
    }

    /**
     * Behaves like a database that went away: every other connection is cut and none is let in, until
     * {@link #letOthersIn}.
     */
    public void shutOthersOut() {
        execute("SET EXCLUSIVE 2");
    }

    public void letOthersIn() {
        execute("SET EXCLUSIVE 0");
    }

    /** Stores something as another node would, and tells this one. */
    public void editElsewhere(String sql) {
        execute(sql);
        execute("UPDATE snapshot SET edits = edits + 1");
    }

    private void execute(String sql) {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.execute();
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private synchronized List<Cdr> select(String sql, String... arguments) {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < arguments.length; i++) {
                statement.setString(i + 1, arguments[i]);
            }
            try (ResultSet result = statement.executeQuery()) {
                List<Cdr> rows = new ArrayList<>();
                while (result.next()) {
                    rows.add(row(result));
                }
                return rows;
            }
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static Cdr row(ResultSet result) throws SQLException {
        ResultSetMetaData columns = result.getMetaData();
        Map<String, String> fields = new TreeMap<>();
        for (int i = 1; i <= columns.getColumnCount(); i++) {
            String value = result.getString(i);
            if (value != null) {
                String field = camelCase(columns.getColumnName(i));
                fields.put(field, KEYS.contains(field) ? value.toLowerCase(Locale.ROOT) : value);
            }
        }
        return new Cdr(fields);
    }

    /** Stored as constants, published in lower case. */
    private static final List<String> KEYS = List.of("endReason", "hungUpBy", "vendorTransport");

    private static String camelCase(String column) {
        StringBuilder name = new StringBuilder();
        for (String word : column.toLowerCase(Locale.ROOT).split("_", -1)) {
            name.append(name.isEmpty() ? word : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1));
        }
        return name.toString();
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
