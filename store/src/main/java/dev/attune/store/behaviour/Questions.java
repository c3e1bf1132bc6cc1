package dev.attune.store.behaviour;

import dev.attune.store.behaviour.BehaviourStore.Activity;
import dev.attune.store.behaviour.BehaviourStore.Dimension;
import dev.attune.store.behaviour.BehaviourStore.FunnelStep;
import dev.attune.store.behaviour.BehaviourStore.WindowCount;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;

/** The questions as SQL, on one reader's connection. Keys and times are always parameters. */
final class Questions {
    private final DuckDBConnection connection;

    Questions(DuckDBConnection connection) {
        this.connection = connection;
    }

    List<Activity> top(Dimension dimension, long from, long to, @Nullable String category, int limit)
            throws SQLException {
        String question = """
                SELECT name, count(*) AS events, count(DISTINCT person) AS people, sum(weight) AS weight
                FROM (SELECT %s AS name, person, weight FROM behaviour WHERE "time" >= ? AND "time" < ?%s)
                WHERE name IS NOT NULL
                GROUP BY name ORDER BY events DESC, name LIMIT ?""".formatted(column(dimension), category == null ? "" : " AND list_contains(categories, ?)");
        try (PreparedStatement statement = connection.prepareStatement(question)) {
            int next = bind(statement, from, to);
            if (category != null) {
                statement.setString(next++, category);
            }
            statement.setInt(next, limit);
            return rows(
                    statement, row -> new Activity(row.getString(1), row.getLong(2), row.getLong(3), row.getDouble(4)));
        }
    }

    List<WindowCount> windows(Dimension dimension, String key, SlidingWindows windows) throws SQLException {
        String question = """
                SELECT "time", person FROM behaviour WHERE "time" >= ? AND "time" < ? AND %s ORDER BY "time\"""".formatted(
                        dimension == Dimension.CATEGORY ? "list_contains(categories, ?)" : column(dimension) + " = ?");
        try (PreparedStatement statement = connection.prepareStatement(question)) {
            int next = bind(statement, windows.from(), windows.to());
            statement.setString(next, key);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    windows.add(rows.getLong(1), rows.getString(2));
                }
            }
            return windows.finish();
        }
    }

    List<Behaviour> recent(String person, int limit) throws SQLException {
        String question = "FROM behaviour WHERE person = ? ORDER BY \"offset\" DESC LIMIT ?";
        try (PreparedStatement statement = connection.prepareStatement(question)) {
            statement.setString(1, person);
            statement.setInt(2, limit);
            return rows(statement, BehaviourRows::read);
        }
    }

    List<FunnelStep> funnel(String slot, long from, long to) throws SQLException {
        String question = """
                SELECT "position", type, count(*) FROM behaviour WHERE "time" >= ? AND "time" < ? AND slot = ?
                GROUP BY "position", type ORDER BY "position", type""";
        try (PreparedStatement statement = connection.prepareStatement(question)) {
            int next = bind(statement, from, to);
            statement.setString(next, slot);
            return rows(statement, row -> new FunnelStep(row.getInt(1), row.getString(2), row.getLong(3)));
        }
    }

    private static String column(Dimension dimension) {
        return switch (dimension) {
            case ITEM -> "item";
            case CATEGORY -> "unnest(categories)";
            case SESSION -> "session";
            case TYPE -> "type";
        };
    }

    private static int bind(PreparedStatement statement, long from, long to) throws SQLException {
        statement.setLong(1, from);
        statement.setLong(2, to);
        return 3;
    }

    private static <T> List<T> rows(PreparedStatement statement, Row<T> reader) throws SQLException {
        List<T> rows = new ArrayList<>();
        try (ResultSet result = statement.executeQuery()) {
            while (result.next()) {
                rows.add(reader.read(result));
            }
        }
        return rows;
    }

    private interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }
}
