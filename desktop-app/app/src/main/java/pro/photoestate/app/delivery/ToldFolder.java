package pro.photoestate.app.delivery;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import pro.photoestate.engine.export.SafeFile;
import pro.photoestate.engine.image.FaultCode;
import pro.photoestate.engine.image.PhotoException;
import pro.photoestate.sentence.Sentence;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What was told about the photos of a folder, in a hidden file there: so that a later delivery into it goes on telling of
 * the earlier ones, whatever became of the catalog meanwhile.
 */
record ToldFolder(Path folder) {

    private static final String FILE = ".disclosure.json";

    private static final JsonMapper JSON = new JsonMapper();

    /**
     * What is to be told when more photos come.
     *
     * @param fresh in their order; each takes the place of an earlier one of its name
     * @param stays whether an earlier photo is still there, or still to come
     * @throws PhotoException when what was told earlier cannot be read
     */
    List<ToldPhoto> with(List<ToldPhoto> fresh, Predicate<Path> stays) {
        List<ToldPhoto> all = new ArrayList<>(read().stream()
                .filter(p -> fresh.stream().noneMatch(f -> isSame(p.photo(), f.photo())))
                .filter(p -> stays.test(folder.resolve(p.photo())))
                .toList());
        all.addAll(fresh);
        return all;
    }

    /** By the name; where a disk takes names that differ in their case for one, they are one file. */
    private boolean isSame(String earlier, String now) {
        Path first = folder.resolve(earlier);
        Path second = folder.resolve(now);
        try {
            return earlier.equals(now)
                    || (earlier.equalsIgnoreCase(now)
                            && Files.exists(first)
                            && Files.exists(second)
                            && Files.isSameFile(first, second));
        } catch (IOException e) {
            return false; // one has gone just now
        }
    }

    private List<ToldPhoto> read() {
        Path file = folder.resolve(FILE);
        if (!Files.exists(file)) {
            return List.of();
        }
        try {
            List<ToldPhoto> photos = new ArrayList<>();
            JSON.readTree(Files.readString(file)).path("photos").forEach(node -> photos.add(photo(node)));
            return photos;
        } catch (IOException | JacksonException e) {
            throw new PhotoException(FaultCode.CORRUPT, Sentence.of("app.delivery.toldUnreadable", file), e);
        }
    }

    private static ToldPhoto photo(JsonNode node) {
        Map<String, String> lines = new HashMap<>();
        node.path("lines").properties().forEach(line -> lines.put(line.getKey(), line.getValue().asString()));
        return new ToldPhoto(
                node.path("photo").asString(),
                node.path("address").asString(""),
                new ToldPhoto.Kinds(
                        node.path("altered").asBoolean(false),
                        node.path("redacted").asBoolean(false),
                        node.path("generative").asBoolean(false)),
                lines);
    }

    /**
     * Keeps what is told.
     *
     * @throws PhotoException when it cannot be written
     */
    void keep(List<ToldPhoto> photos) {
        ObjectNode root = JSON.createObjectNode().put("schema", 1);
        ArrayNode all = root.putArray("photos");
        for (ToldPhoto photo : photos) {
            ObjectNode node = all.addObject()
                    .put("photo", photo.photo())
                    .put("address", photo.address())
                    .put("altered", photo.kinds().altered())
                    .put("redacted", photo.kinds().redacted())
                    .put("generative", photo.kinds().generative());
            ObjectNode lines = node.putObject("lines");
            photo.lines().forEach(lines::put);
        }
        write(folder.resolve(FILE), root.toPrettyString());
    }

    /** Writes a text as a whole or not at all, in the place of what stands there. */
    static void write(Path file, String text) {
        try (SafeFile safe = SafeFile.create(file, true)) {
            safe.stream().write("%s%n".formatted(text).getBytes(StandardCharsets.UTF_8));
            safe.commit();
        } catch (IOException e) {
            throw new PhotoException(
                    FaultCode.UNWRITABLE, Sentence.of("app.delivery.fileUnwritable", file), e);
        }
    }
}
