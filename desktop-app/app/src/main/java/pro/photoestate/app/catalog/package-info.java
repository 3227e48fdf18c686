/**
 * The catalog: what the app knows of shoots, scenes and photos, in one SQLite file with one writer. Files are referenced
 * where they lie. It knows neither window nor engine renders; only repositories and {@code platform} speak SQL.
 */
@NullMarked
package pro.photoestate.app.catalog;

import org.jspecify.annotations.NullMarked;
