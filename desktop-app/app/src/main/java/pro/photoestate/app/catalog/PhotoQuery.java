package pro.photoestate.app.catalog;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A filter in the language of the database: what is typed is only ever a value, never part of the question. */
final class PhotoQuery {

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> values = new LinkedHashMap<>();
    private final boolean byWords;

    private PhotoQuery(boolean byWords) {
        this.byWords = byWords;
    }

    /** @param after the number that the page before ended with */
    static PhotoQuery of(PhotoFilter filter, Optional<Long> after) {
        String words = words(filter.words());
        PhotoQuery query = new PhotoQuery(!words.isEmpty());
        query.narrow(filter);
        if (query.byWords) {
            query.add("photo_text MATCH :words", "words", words);
        }
        after.ifPresent(last -> query.add(query.number() + " < :after", "after", last));
        return query;
    }

    /** Rows of {@link PhotoRepository#COLUMNS}, at most {@code :most}, the last imported first. */
    String sql() {
        String from = byWords ? "photo_text t CROSS JOIN photo p ON p.number = t.rowid" : "photo p";
        String where = conditions.isEmpty() ? "" : " WHERE " + String.join(" AND ", conditions);
        return "SELECT " + PhotoRepository.COLUMNS + " FROM " + from + where + " ORDER BY " + number() + " DESC LIMIT :most";
    }

    /** What its names stand for, {@code :most} apart. */
    Map<String, Object> values() {
        return values;
    }

    /** Found by words, photos come in the order of the text index. */
    private String number() {
        return byWords ? "t.rowid" : "p.number";
    }

    private void narrow(PhotoFilter filter) {
        filter.from().ifPresent(day -> add("p.captured >= :from", "from", millis(day)));
        filter.until().ifPresent(day -> add("p.captured < :until", "until", millis(day.plusDays(1))));
        filter.camera().ifPresent(camera -> add("p.camera = :camera", "camera", camera));
        filter.flag().ifPresent(flag -> add("p.flag = :flag", "flag", PhotoRepository.code(flag)));
        filter.label().ifPresent(label -> add("p.label = :label", "label", PhotoRepository.code(label)));
        if (filter.leastRating() > 0) {
            add("p.rating > 0 AND p.rating >= :rating", "rating", filter.leastRating());
        }
        filter.state().ifPresent(state -> add("p.state = :state", "state", PhotoRepository.code(state)));
        if (filter.withWarnings()) {
            conditions.add("p.warned = 1");
        }
    }

    private void add(String condition, String name, Object value) {
        conditions.add(condition);
        values.put(name, value);
    }

    /** Beginnings of words that must all occur, in the language of the text index. */
    private static String words(String typed) {
        return Stream.of(typed.split("[^\\p{L}\\p{M}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .map(word -> "\"" + word + "\"*")
                .collect(Collectors.joining(" AND "));
    }

    private static long millis(LocalDate day) {
        return PhotoRepository.millis(day.atStartOfDay());
    }
}
