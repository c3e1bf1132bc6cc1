package dev.attune.store.behaviour;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.duckdb.DuckDBConnection;

/**
 * The tables. Categories are a list in the row: a side table with one row for each category answers no faster, doubles
 * the file, and would have to be kept in step by appends, retention and erasure. There is no index: rows come about in
 * order of time, so that DuckDB's smallest and largest time of each row group leave little to be read for a window.
 */
final class Schema {
    /** The number of the layout that is written, and the only one that is read. */
    static final int FORMAT = 1;

    private static final String COLUMNS = """
            ("offset" BIGINT NOT NULL, "time" BIGINT NOT NULL, person VARCHAR NOT NULL, session VARCHAR,
            type VARCHAR NOT NULL, item VARCHAR, categories VARCHAR[] NOT NULL, weight DOUBLE NOT NULL, "value" DOUBLE,
            device VARCHAR NOT NULL, list VARCHAR, slot VARCHAR, "position" INTEGER NOT NULL)""";

    private Schema() {}

    /** Makes the tables of a catalogue, or checks that they are ours. */
    static boolean create(DuckDBConnection connection, String catalog) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE IF NOT EXISTS " + catalog + ".behaviour " + COLUMNS);
            // The floor: the offset up to which rows count as stored although they are gone.
            statement.execute("CREATE TABLE IF NOT EXISTS " + catalog
                    + ".progress (format INTEGER NOT NULL, floor BIGINT NOT NULL)");
            statement.execute("INSERT INTO %s.progress SELECT %d, -1 WHERE NOT EXISTS (FROM %s.progress)"
                    .formatted(catalog, FORMAT, catalog));
            checkFormat(statement, catalog);
        }
        return true;
    }

    private static void checkFormat(Statement statement, String catalog) throws SQLException {
        try (ResultSet format = statement.executeQuery("SELECT max(format) FROM %s.progress".formatted(catalog))) {
            format.next();
            if (format.getInt(1) != FORMAT) {
                throw new IllegalStateException("format: " + format.getInt(1) + " (expected: " + FORMAT + ")");
            }
        }
    }
}
