package pro.photoestate.app.sidecar;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import pro.photoestate.app.catalog.CatalogScene;
import pro.photoestate.app.catalog.Photo;
import pro.photoestate.app.edit.EditKind;
import pro.photoestate.app.edit.TakenVersion;
import pro.photoestate.recipe.RecipeException;
import pro.photoestate.recipe.RecipeJson;
import pro.photoestate.sentence.Sentence;
import pro.photoestate.sentence.SentenceJson;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The JSON form of a {@link Sidecar}: canonical when written; nothing is trusted when read. Thread-safe. */
final class SidecarJson {

    /** The version of the form that this program writes. */
    private static final int SCHEMA = 2;

    /** The first that tells what became of a scene. */
    private static final int TELLS_WHAT_BECAME = 2;

    /** Far more than any scene has; a file beyond is none of ours. */
    private static final int MOST_FRAMES = 200;

    private static final int MOST_VERSIONS = 2_000;
    private static final int MOST_WARNINGS = 100;

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();

    private SidecarJson() {}

    /** Writes a sidecar; equal ones give equal text. */
    static String write(Sidecar sidecar) {
        ObjectNode root = JSON.createObjectNode().put("schema", SCHEMA);
        Sidecar.ShootPart shoot = sidecar.shoot();
        root.putObject("shoot")
                .put("id", shoot.id().toString())
                .put("name", shoot.name())
                .put("address", shoot.address())
                .put("created", shoot.created().toString());
        CatalogScene scene = sidecar.scene();
        ObjectNode node = root.putObject("scene")
                .put("id", scene.id().toString())
                .put("position", scene.position())
                .put("state", code(scene.state()))
                .put("confidence", scene.confidence());
        scene.warnings().stream().map(SentenceJson::node).forEach(node.putArray("warnings")::add);
        var frames = root.putArray("frames");
        sidecar.frames().forEach(f -> writeFrame(frames.addObject(), f));
        sidecar.current().ifPresent(v -> writeVersion(root.putObject("current"), v));
        var versions = root.putArray("versions");
        sidecar.versions().forEach(v -> writeVersion(versions.addObject(), v));
        BecameJson.write(root, sidecar.became());
        return JSON.writeValueAsString(root) + "\n";
    }

    private static void writeFrame(ObjectNode node, Photo frame) {
        node.put("id", frame.id().toString())
                .put("path", frame.path())
                .put("exposureEv", frame.exposureEv())
                .put("quickId", frame.quickId())
                .put("width", frame.width())
                .put("height", frame.height())
                .put("camera", frame.camera())
                .put("rating", frame.marks().rating())
                .put("flag", code(frame.marks().flag()))
                .put("label", code(frame.marks().label()));
        frame.captured().ifPresent(time -> node.put("captured", time.toString()));
    }

    private static void writeVersion(ObjectNode node, TakenVersion version) {
        version.label().ifPresent(label -> node.put("label", label));
        node.put("kind", code(version.kind()))
                .put("made", version.made().toString())
                .set("recipe", JSON.readTree(RecipeJson.write(version.recipe())));
    }

    /** @throws SidecarException for anything but what this program, or an older one, wrote */
    static Sidecar read(String json) {
        try {
            Fields root = Fields.of(JSON.readTree(json));
            int schema = root.whole("schema", 1, Integer.MAX_VALUE);
            if (schema > SCHEMA) {
                throw new SidecarException(Sentence.of("app.sidecar.newer"));
            }
            Fields shoot = root.object("shoot");
            UUID shootId = shoot.id("id");
            var part = new Sidecar.ShootPart(
                    shootId, shoot.text("name"), shoot.text("address"), shoot.instant("created"));
            CatalogScene scene = scene(root.object("scene"), shootId);
            List<Photo> frames = root.objects("frames", MOST_FRAMES).stream().map(f -> frame(f, scene.id())).toList();
            if (frames.isEmpty()) {
                throw new SidecarException(Sentence.of("app.sidecar.frameless"));
            }
            return new Sidecar(
                    part,
                    scene,
                    frames,
                    root.has("current") ? Optional.of(version(root.object("current"))) : Optional.empty(),
                    root.objects("versions", MOST_VERSIONS).stream().map(SidecarJson::version).toList(),
                    schema < TELLS_WHAT_BECAME ? Became.NOTHING : BecameJson.read(root));
        } catch (JacksonException e) {
            throw new SidecarException(Sentence.of("app.sidecar.damaged"), e);
        }
    }

    private static CatalogScene scene(Fields scene, UUID shoot) {
        return new CatalogScene(
                scene.id("id"),
                shoot,
                scene.whole("position", 0, Integer.MAX_VALUE),
                scene.choice("state", CatalogScene.State.values()),
                scene.number("confidence", 0, 1),
                scene.sentences("warnings", MOST_WARNINGS));
    }

    private static Photo frame(Fields frame, UUID scene) {
        return new Photo(
                frame.id("id"),
                scene,
                frame.path("path"),
                frame.number("exposureEv", -40, 40),
                frame.text("quickId"),
                frame.whole("width", 1, BecameJson.LARGEST),
                frame.whole("height", 1, BecameJson.LARGEST),
                frame.has("captured") ? Optional.of(frame.localTime("captured")) : Optional.empty(),
                frame.text("camera"),
                new Photo.Marks(
                        frame.whole("rating", 0, 5),
                        frame.choice("flag", Photo.Flag.values()),
                        frame.choice("label", Photo.Label.values())));
    }

    private static TakenVersion version(Fields version) {
        try {
            return new TakenVersion(
                    version.has("label") ? Optional.of(version.text("label")) : Optional.empty(),
                    version.choice("kind", EditKind.values()),
                    version.instant("made"),
                    RecipeJson.read(version.node("recipe").toString()));
        } catch (RecipeException e) {
            throw new SidecarException(Sentence.of("app.sidecar.recipe", e.sentence()), e);
        }
    }

    static String code(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
