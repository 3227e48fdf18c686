package pro.photoestate.app.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Objects;
import pro.photoestate.engine.export.SafeFile;
import pro.photoestate.engine.image.FaultCode;
import pro.photoestate.engine.image.PhotoException;
import pro.photoestate.sentence.Sentence;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * One HTML file that needs nothing beside it: for each scene the camera's frame and the finished photo under a slider,
 * with what was found and done.
 */
public final class BeforeAfterPage {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String PLACE = "/*SCENES*/[]";

    private BeforeAfterPage() {}

    /**
     * Writes the page.
     *
     * @param report of the batch; its first output a scene is shown
     * @param shoot the folder with the frames
     * @throws PhotoException {@link FaultCode#UNWRITABLE}
     */
    public static void write(ObjectNode report, Path shoot, Path target) {
        ArrayNode scenes = JSON.createArrayNode();
        for (JsonNode scene : report.path("scenes")) {
            ObjectNode shown = scenes.addObject();
            String reference = scene.path("reference").asString();
            shown.put("name", reference);
            shown.put("before", picture(shoot.resolve(reference)));
            shown.put("after", picture(Path.of(scene.path("outputs").path(0).asString())));
            for (String part : new String[] {
                "frames", "grouping", "merge", "windowPull", "whiteBalance", "verticals", "quality", "provenance", "millis"
            }) {
                shown.set(part, scene.path(part).isMissingNode() ? JSON.nullNode() : scene.path(part));
            }
        }
        String json = JSON.writeValueAsString(scenes).replace("<", "\\u003c");
        String failed = JSON.writeValueAsString(report.path("failed")).replace("<", "\\u003c");
        String page = template().replace(PLACE, json).replace("/*FAILED*/[]", failed);
        try (SafeFile file = SafeFile.create(target, true)) {
            file.stream().write(page.getBytes(StandardCharsets.UTF_8));
            file.commit();
        } catch (IOException e) {
            throw new PhotoException(FaultCode.UNWRITABLE, Sentence.of("app.demo.pageUnwritable", target), e);
        }
    }

    private static String picture(Path file) {
        try {
            return "data:image/jpeg;base64," + Base64.getEncoder().encodeToString(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new PhotoException(FaultCode.UNREADABLE, Sentence.of("app.demo.pictureUnreadable", file), e);
        }
    }

    private static String template() {
        try (InputStream in = Objects.requireNonNull(BeforeAfterPage.class.getResourceAsStream("before-after.html"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
