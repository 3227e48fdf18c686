package pro.photoestate.app.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.util.WaitForAsyncUtils;
import pro.photoestate.app.DeliveryFixture;
import pro.photoestate.app.TestShoot;
import pro.photoestate.app.catalog.CatalogScene;
import pro.photoestate.app.outside.Declaration;
import pro.photoestate.app.outside.Deed;
import pro.photoestate.app.outside.OutsideVersion;
import pro.photoestate.app.queue.JobState;
import pro.photoestate.engine.export.Profiles;
import pro.photoestate.engine.render.Cancel;

class DeliveriesTest {

    private static final Declaration RETOUCHED = new Declaration(Set.of(Deed.ENHANCEMENT), "", "StageCo", false);

    @TempDir
    Path folder;

    private DeliveryFixture desk;

    @BeforeEach
    void open() throws Exception {
        TestShoot.single(folder.resolve("card/hall.jpg"), 2);
        desk = new DeliveryFixture(folder);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private DeliveryScene scene() {
        return desk.deliveries.open(desk.shoot).scenes().getFirst();
    }

    private CatalogScene.State state() {
        return desk.catalog.scenes().scene(scene().id()).orElseThrow().state();
    }

    private OutsideVersion retouched() throws Exception {
        Path copy = desk.outside.send(scene().id(), "StageCo", true, new Cancel()).file();
        BufferedImage image = ImageIO.read(copy.toFile());
        image.setRGB(5, 5, 0xffffff);
        Path back = Files.createTempFile(copy.getParent(), "back", ".png");
        ImageIO.write(image, "png", back.toFile());
        return desk.outside.declare(desk.outside.take(scene().id(), back).id(), RETOUCHED);
    }

    private void export() throws Exception {
        UUID job = desk.export()
                .send(new DeliveryOrder(
                        desk.shoot,
                        List.of(scene()),
                        List.of(Profiles.named("full")),
                        folder.resolve("out"),
                        "{name}",
                        "",
                        DeliveryPlan.Language.ENGLISH,
                        true))
                .jobs()
                .getFirst();
        desk.queue.start(1);
        WaitForAsyncUtils.waitFor(
                20, java.util.concurrent.TimeUnit.SECONDS, () -> desk.queue.job(job).orElseThrow().state() == JobState.DONE);
    }

    @Test
    void filesThatTellAnEarlierDeclarationAreStaleUntilTheyAreMadeAnew() throws Exception {
        OutsideVersion version = retouched();
        export();
        assertThat(scene().state().stale()).isFalse();
        assertThat(state()).isEqualTo(CatalogScene.State.EXPORTED);

        desk.outside.declare(version.id(), new Declaration(Set.of(Deed.ENHANCEMENT), "", "StageCo", true));

        assertThat(scene().state().stale()).as("generative AI was not told").isTrue();
        assertThat(state()).as("to be exported again").isEqualTo(CatalogScene.State.DEVELOPED);
        export();
        assertThat(scene().state().stale()).isFalse();
        assertThat(state()).isEqualTo(CatalogScene.State.EXPORTED);
    }

    @Test
    void eachWordOfADeclarationCountsAndTheSameOneSaidAgainDoesNot() throws Exception {
        OutsideVersion version = retouched();
        export();
        String before = scene().version();
        for (Declaration other : List.of(
                new Declaration(Set.of(Deed.STAGING), "", "StageCo", false),
                new Declaration(Set.of(Deed.ENHANCEMENT), "dust removed", "StageCo", false),
                new Declaration(Set.of(Deed.ENHANCEMENT), "", "Somebody else", false))) {
            desk.outside.declare(version.id(), other);
            assertThat(scene().state().stale()).as(other.toString()).isTrue();
        }
        desk.outside.declare(version.id(), RETOUCHED);
        assertThat(scene().state().stale()).isFalse();
        assertThat(scene().version()).as("what was measured and accepted holds: the photo is the same").isEqualTo(before);
    }
}
