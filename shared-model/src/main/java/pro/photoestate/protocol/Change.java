package pro.photoestate.protocol;

import java.time.Instant;
import java.util.UUID;

/**
 * Something that changed in an organization.
 *
 * @param number its place in the organization's order, from 1 on; whoever has seen one never meets a smaller one later
 * @param entity what kind of thing
 * @param id which one
 * @param kind how
 * @param version of the thing after it
 * @param at by the server's clock
 * @param body the thing as JSON; empty when it was deleted
 */
public record Change(long number, Entity entity, UUID id, Kind kind, long version, Instant at, String body) {

    /** What changes are about. Names are stable. */
    public enum Entity {
        PROJECT,
        SCENE,
        FRAME,
        RECIPE,
        RENDITION,
        RECORD,
        NOTIFICATION
    }

    /** What happened to it. */
    public enum Kind {
        PUT,
        DELETED
    }
}
