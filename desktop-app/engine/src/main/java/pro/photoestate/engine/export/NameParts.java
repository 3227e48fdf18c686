package pro.photoestate.engine.export;

import java.time.LocalDateTime;
import java.util.Optional;

/**
 * What a naming template can tell about a photo. Texts may hold anything; an empty one is left out of the name.
 *
 * @param name the reference frame's file name without its ending
 * @param address the address or title of the shoot
 * @param sequence place in the shoot, from 1
 * @param scene the scene's name
 * @param captured local time of capture
 * @param profile the export profile's name
 * @param look the look's or recipe's name
 */
public record NameParts(
        String name,
        String address,
        int sequence,
        String scene,
        Optional<LocalDateTime> captured,
        String profile,
        String look) {}
