package dev.attune.store.behaviour;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/** Rows of the table from and to {@link Behaviour}. */
final class BehaviourRows {
    private BehaviourRows() {}

    /**
     * Appends the rows after an offset.
     *
     * @return the last offset now
     */
    static long append(DuckDBConnection connection, List<Behaviour> batch, long lastOffset) throws SQLException {
        long last = lastOffset;
        try (DuckDBAppender appender = connection.createAppender("main", "behaviour")) {
            for (Behaviour row : batch) {
                if (row.offset() > last) {
                    append(appender, row);
                    last = row.offset();
                }
            }
        }
        return last;
    }

    private static void append(DuckDBAppender appender, Behaviour row) throws SQLException {
        appender.beginRow()
                .append(row.offset())
                .append(row.time())
                .append(row.person())
                .append(row.session())
                .append(row.type())
                .append(row.item())
                .append(row.categories())
                .append(row.weight());
        if (Double.isNaN(row.value())) {
            appender.appendNull();
        } else {
            appender.append(row.value());
        }
        appender.append(row.device())
                .append(row.list())
                .append(row.slot())
                .append(row.position())
                .endRow();
    }

    static Behaviour read(ResultSet row) throws SQLException {
        double value = row.getDouble("value");
        return new Behaviour(
                row.getLong("offset"),
                row.getLong("time"),
                row.getString("person"),
                row.getString("session"),
                row.getString("type"),
                row.getString("item"),
                texts(row.getArray("categories")),
                row.getDouble("weight"),
                row.getObject("value") == null ? Double.NaN : value,
                row.getString("device"),
                row.getString("list"),
                row.getString("slot"),
                row.getInt("position"));
    }

    private static List<String> texts(Array array) throws SQLException {
        List<String> texts = new ArrayList<>();
        for (Object text : (Object[]) array.getArray()) {
            texts.add((String) text);
        }
        return texts;
    }
}
