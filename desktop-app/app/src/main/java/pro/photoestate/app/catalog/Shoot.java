package pro.photoestate.app.catalog;

import java.nio.file.Path;
import java.time.Instant;
import java.util.UUID;

/**
 * One visit to one property.
 *
 * @param name what the photographer calls it
 * @param address of the property; empty when unknown
 * @param folder where its files lie
 * @param created when it came into the catalog
 */
public record Shoot(UUID id, String name, String address, Path folder, Instant created) {}
