package pro.photoestate.app.delivery;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import pro.photoestate.app.catalog.CatalogScene;
import pro.photoestate.app.catalog.Photo;
import pro.photoestate.app.outside.Declaration;
import pro.photoestate.app.outside.Deed;
import pro.photoestate.app.outside.OutsideVersion;
import pro.photoestate.engine.export.ExportProfile;
import pro.photoestate.engine.export.ProfileJson;
import pro.photoestate.engine.export.Profiles;
import pro.photoestate.engine.looks.Looks;
import pro.photoestate.sentence.Sentence;

/** Scenes that exist on paper only. */
final class Papers {

    private static final DeliveryScene.State SOUND = new DeliveryScene.State(true, true, false, false, false, false);

    private Papers() {}

    /** A bracket of three frames of 1800 x 1200 px, PES_1 and so on. */
    static DeliveryScene scene(int number) {
        return scene(number, 0.95, List.of());
    }

    static DeliveryScene scene(int number, double confidence, List<Sentence> warnings) {
        UUID id = new UUID(1, number);
        Photo reference = new Photo(
                new UUID(2, number), id, "PES_%d.JPG".formatted(number), 0, "q", 1800, 1200, Optional.empty(), "", Photo.Marks.NONE);
        List<Path> frames = List.of(Path.of("a"), Path.of("b"), Path.of("PES_%d.JPG".formatted(number)));
        var scene = new CatalogScene(id, new UUID(0, 9), number - 1, CatalogScene.State.NEW, confidence, warnings);
        return new DeliveryScene(scene, reference, frames, Looks.NATURAL, Optional.empty(), SOUND);
    }

    static DeliveryScene withOutside(DeliveryScene scene, Optional<Declaration> said) {
        var version = new OutsideVersion(
                new UUID(3, 1), scene.id(), "", Path.of("back.tif"), "q2", "5".repeat(64), 1800, 1200, said, Instant.EPOCH);
        return new DeliveryScene(
                scene.scene(), scene.reference(), scene.frames(), scene.recipe(), Optional.of(version), scene.state());
    }

    static DeliveryScene in(DeliveryScene scene, DeliveryScene.State state) {
        return new DeliveryScene(
                scene.scene(), scene.reference(), scene.frames(), scene.recipe(), scene.outside(), state);
    }

    static Declaration said(Deed... deeds) {
        return new Declaration(Set.of(deeds), "sofa and rug", "StageCo");
    }

    /** In full size, under the frames' names. */
    static DeliveryOrder order(DeliveryScene... scenes) {
        return order(List.of(scenes), List.of("full"), "{name}", false);
    }

    static DeliveryOrder order(List<DeliveryScene> scenes, List<String> profiles, String naming, boolean replace) {
        return new DeliveryOrder(
                new UUID(0, 9),
                scenes,
                profiles.stream().map(Profiles::named).toList(),
                Path.of("out"),
                naming,
                "5 Lake Road",
                DeliveryPlan.Language.ENGLISH,
                replace);
    }

    static ExportProfile limited(int photos) {
        return ProfileJson.read("{\"schema\":1,\"name\":\"board\",\"maxPhotos\":%d}".formatted(photos), "here");
    }
}
