package dev.attune.store.behaviour;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import org.duckdb.DuckDBConnection;

/** Rows that go, and the offset that stays: what was stored once is passed over for ever. */
final class Retention {
    private Retention() {}

    static long lastOffset(DuckDBConnection connection) throws SQLException {
        String question = "SELECT greatest((SELECT max(floor) FROM progress), (SELECT max(\"offset\") FROM behaviour))";
        try (Statement statement = connection.createStatement();
                ResultSet last = statement.executeQuery(question)) {
            last.next();
            return last.getLong(1);
        }
    }

    static long dropBefore(DuckDBConnection connection, long time, long lastOffset) throws SQLException {
        keepFloor(connection, "main", lastOffset);
        try (PreparedStatement delete = connection.prepareStatement("DELETE FROM behaviour WHERE \"time\" < ?")) {
            delete.setLong(1, time);
            return delete.executeLargeUpdate();
        }
    }

    /** Copies the rows of everybody else into the fresh file, complete and on stable storage. */
    static long copyWithout(DuckDBConnection connection, DuckSettings settings, Set<String> people, long lastOffset)
            throws SQLException {
        try (Statement statement = connection.createStatement()) {
            connection.commit();
            connection.setAutoCommit(true);
            statement.execute("ATTACH '" + settings.fresh().toString().replace("'", "''") + "' AS fresh");
            Schema.create(connection, "fresh");
            keepFloor(connection, "fresh", lastOffset);
            long kept = copyOthers(connection, people);
            long removed = count(statement) - kept;
            statement.execute("CHECKPOINT fresh");
            return removed;
        } finally {
            detach(connection);
            connection.setAutoCommit(false);
        }
    }

    private static void detach(DuckDBConnection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("DETACH DATABASE IF EXISTS fresh");
        }
    }

    private static long copyOthers(DuckDBConnection connection, Set<String> people) throws SQLException {
        String copy = "INSERT INTO fresh.behaviour FROM main.behaviour WHERE NOT list_contains(?::VARCHAR[], person)";
        try (PreparedStatement insert = connection.prepareStatement(copy)) {
            insert.setArray(1, connection.createArrayOf("VARCHAR", people.toArray()));
            return insert.executeLargeUpdate();
        }
    }

    private static long count(Statement statement) throws SQLException {
        try (ResultSet rows = statement.executeQuery("SELECT count(*) FROM main.behaviour")) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private static void keepFloor(DuckDBConnection connection, String catalog, long lastOffset) throws SQLException {
        String update = "UPDATE %s.progress SET floor = greatest(floor, ?)".formatted(catalog);
        try (PreparedStatement floor = connection.prepareStatement(update)) {
            floor.setLong(1, lastOffset);
            floor.executeUpdate();
        }
    }
}
