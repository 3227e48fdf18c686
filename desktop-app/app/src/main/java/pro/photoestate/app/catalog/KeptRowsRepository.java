package pro.photoestate.app.catalog;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Update;
import org.jspecify.annotations.Nullable;

/**
 * Reads a row with all that a deletion takes along, by the foreign keys of whatever tables there are, and puts them back.
 * So a feature that hangs its table on a scene need not know how deletions are undone.
 *
 * @param handle within the caller's transaction
 */
record KeptRowsRepository(Handle handle) {

    /** A column whose row goes when the row that it points at goes. */
    private record Link(String table, String column, String ofTable, String ofColumn) {}

    /** The row with that key and what hangs on it; rows of {@code without} and theirs are left out. */
    KeptRows keep(String table, String id, Set<String> without) {
        List<Link> links = links().stream().filter(l -> !without.contains(l.table())).toList();
        Set<KeptRows.Row> found = new LinkedHashSet<>(rows(table, "id", id));
        List<KeptRows.Row> open = new ArrayList<>(found);
        while (!open.isEmpty()) {
            KeptRows.Row row = open.removeFirst();
            for (Link link : links) {
                Object key = link.ofTable().equalsIgnoreCase(row.table()) ? row.values().get(link.ofColumn()) : null;
                if (key != null) {
                    rows(link.table(), link.column(), key).stream().filter(found::add).forEach(open::add);
                }
            }
        }
        return new KeptRows(List.copyOf(found));
    }

    /** Puts the rows back as they were; their keys must be free. */
    void putBack(KeptRows kept) {
        handle.execute("PRAGMA defer_foreign_keys = 1"); // until the transaction ends: they may point at each other
        for (KeptRows.Row row : kept.rows()) {
            List<String> columns = List.copyOf(row.values().keySet());
            String names = columns.stream().map(KeptRowsRepository::quoted).collect(Collectors.joining(", "));
            String marks = columns.stream().map(c -> "?").collect(Collectors.joining(", "));
            try (Update insert =
                    handle.createUpdate("INSERT INTO %s (%s) VALUES (%s)".formatted(quoted(row.table()), names, marks))) {
                for (int i = 0; i < columns.size(); i++) {
                    insert.bind(i, row.values().get(columns.get(i)));
                }
                insert.execute();
            }
        }
    }

    private List<Link> links() {
        return handle.createQuery(
                        "SELECT m.name AS own, k.\"from\" AS own_column, k.\"table\" AS other, coalesce(k.\"to\", 'id') AS other_column"
                                + " FROM sqlite_schema m, pragma_foreign_key_list(m.name) k"
                                + " WHERE m.type = 'table' AND k.on_delete = 'CASCADE'")
                .map((row, context) -> new Link(
                        row.getString("own"), row.getString("own_column"), row.getString("other"), row.getString("other_column")))
                .list();
    }

    private List<KeptRows.Row> rows(String table, String column, Object value) {
        return handle.createQuery("SELECT * FROM %s WHERE %s = ?".formatted(quoted(table), quoted(column)))
                .bind(0, value)
                .map((row, context) -> {
                    Map<String, @Nullable Object> values = new LinkedHashMap<>();
                    for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                        values.put(row.getMetaData().getColumnName(i), row.getObject(i));
                    }
                    return new KeptRows.Row(table, values);
                })
                .list();
    }

    private static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }
}
