package pro.photoestate.app.edit;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import pro.photoestate.app.catalog.Photo;
import pro.photoestate.app.platform.SqliteFile;

/** Ratings, flags and labels of many photos at once. Thread-safe. */
public final class MarksRepository {

    private final SqliteFile database;

    public MarksRepository(SqliteFile database) {
        this.database = database;
    }

    /** The marks of photos; those that are gone are missing. */
    public Map<UUID, Photo.Marks> of(Collection<UUID> photos) {
        return database.read(handle -> {
            Map<UUID, Photo.Marks> marks = new LinkedHashMap<>();
            photos.forEach(photo -> read(handle, photo, marks));
            return marks;
        });
    }

    private static void read(Handle handle, UUID photo, Map<UUID, Photo.Marks> marks) {
        handle.createQuery("SELECT rating, flag, label FROM photo WHERE id = ?")
                .bind(0, photo.toString())
                .map((row, context) -> new Photo.Marks(
                        row.getInt("rating"),
                        Photo.Flag.valueOf(row.getString("flag").toUpperCase(Locale.ROOT)),
                        Photo.Label.valueOf(row.getString("label").toUpperCase(Locale.ROOT))))
                .findOne()
                .ifPresent(found -> marks.put(photo, found));
    }

    /** Changes marks in one transaction; photos that are gone are left alone. */
    public void set(Map<UUID, Photo.Marks> marks) {
        database.write(handle -> {
            PreparedBatch batch = handle.prepareBatch("UPDATE photo SET rating = ?, flag = ?, label = ? WHERE id = ?");
            marks.forEach((photo, m) -> batch.add(m.rating(), code(m.flag()), code(m.label()), photo.toString()));
            return batch.execute();
        });
    }

    private static String code(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
