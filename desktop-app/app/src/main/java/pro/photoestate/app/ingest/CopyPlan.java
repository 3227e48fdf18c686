package pro.photoestate.app.ingest;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import pro.photoestate.engine.decode.FrameReader;
import pro.photoestate.engine.decode.Limits;
import pro.photoestate.engine.decode.Metadata;
import pro.photoestate.engine.image.PhotoException;

/**
 * What each file of a card is called by a template. Files of one photo (RAW, JPEG, sidecar) share time, camera and number.
 *
 * @param parts by the card's file
 */
record CopyPlan(Map<Path, CopyTemplate.Parts> parts) {

    static CopyPlan of(List<CardFiles.CardFile> files, String shoot, Clock clock) {
        Map<Path, List<CardFiles.CardFile>> photos = new LinkedHashMap<>();
        files.forEach(f -> photos.computeIfAbsent(f.file().resolveSibling(name(f.file())), k -> new ArrayList<>()).add(f));
        FrameReader reader = new FrameReader(Limits.STANDARD);
        Map<Path, CopyTemplate.Parts> parts = new LinkedHashMap<>();
        int sequence = 0;
        for (List<CardFiles.CardFile> photo : photos.values()) {
            sequence++;
            Metadata told = photo.stream()
                    .flatMap(f -> told(f.file(), reader).stream())
                    .findFirst()
                    .orElse(Metadata.NONE);
            LocalDateTime taken = told.captured().orElseGet(() -> LocalDateTime.ofInstant(
                    photo.getFirst().changed().toInstant(), clock.getZone()));
            for (CardFiles.CardFile file : photo) {
                String name = name(file.file());
                String whole = file.file().getFileName().toString();
                String ending = whole.length() > name.length() ? whole.substring(name.length() + 1) : "";
                parts.put(file.file(), new CopyTemplate.Parts(taken, camera(told), shoot, name, ending, sequence));
            }
        }
        return new CopyPlan(parts);
    }

    private static Optional<Metadata> told(Path file, FrameReader reader) {
        try {
            return Optional.of(reader.read(file).metadata()).filter(m -> m.captured().isPresent());
        } catch (PhotoException e) {
            return Optional.empty(); // no picture, or one that is copied all the same
        }
    }

    private static String camera(Metadata told) {
        return told.model().or(told::make).orElse("");
    }

    private static String name(Path file) {
        String whole = file.getFileName().toString();
        int dot = whole.indexOf('.', 1);
        return dot < 0 ? whole : whole.substring(0, dot);
    }
}
