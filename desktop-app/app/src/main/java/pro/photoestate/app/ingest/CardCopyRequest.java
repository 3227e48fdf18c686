package pro.photoestate.app.ingest;

import java.nio.file.Path;
import java.util.Optional;

/**
 * What is to be copied.
 *
 * @param card its folder
 * @param destination a folder on another disk; made if missing
 * @param second another one that gets the same, if wished
 * @param template where files go below both
 * @param shoot the name of the shoot, for the template; may be empty
 */
public record CardCopyRequest(
        Path card, Path destination, Optional<Path> second, CopyTemplate template, String shoot) {

    public CardCopyRequest {
        card = card.toAbsolutePath().normalize();
        destination = destination.toAbsolutePath().normalize();
        second = second.map(p -> p.toAbsolutePath().normalize());
    }
}
