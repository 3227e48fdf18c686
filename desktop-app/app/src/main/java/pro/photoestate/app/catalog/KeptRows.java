package pro.photoestate.app.catalog;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Rows as they were before they were deleted, those that went with them included, whatever feature they belong to.
 * Opaque: only the catalog that made them takes them back.
 */
public final class KeptRows {

    private final List<Row> rows;

    /** @param values column to value, in the table's order; null as in the database */
    record Row(String table, Map<String, @Nullable Object> values) {}

    KeptRows(List<Row> rows) {
        this.rows = List.copyOf(rows);
    }

    /** Owners before what they own. */
    List<Row> rows() {
        return rows;
    }
}
