package pro.photoestate.app.ui.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pro.photoestate.app.DeliveryFixture;
import pro.photoestate.app.TestShoot;
import pro.photoestate.app.delivery.QaWarning.Kind;
import pro.photoestate.app.ui.common.OutsidePictures;

/** The place without a toolkit: this test is the window's thread, and takes what comes to it one by one. */
class DeliveryViewModelTest {

    /** Longer than a small photo takes to be measured, also on a busy machine, s. */
    private static final long PATIENCE = 20;

    @TempDir
    Path folder;

    private final BlockingQueue<Runnable> window = new LinkedBlockingQueue<>();
    private DeliveryFixture desk;
    private DeliveryViewModel model;

    @BeforeEach
    void open() throws IOException {
        TestShoot.single(folder.resolve("card/bath.jpg"), 7);
        TestShoot.single(folder.resolve("card/hall.jpg"), 2);
        desk = new DeliveryFixture(folder);
        OutsidePictures none = new OutsidePictures() {
            @Override
            public void declare(UUID scene) {}

            @Override
            public void versions(UUID scene) {}

            @Override
            public void bring(UUID scene, Path file) {}
        };
        model = new DeliveryViewModel(
                desk.desk(window::add, Locale.ENGLISH),
                new DeliveryServices(desk.deliveries, desk.export(), desk.queue, desk.thumbnails, none));
    }

    @AfterEach
    void close() {
        model.hidden();
        desk.close();
    }

    /** Takes what comes to the window until that holds. */
    private void until(BooleanSupplier holds, Runnable afterEach) throws InterruptedException {
        while (!holds.getAsBoolean()) {
            Runnable next = window.poll(PATIENCE, TimeUnit.SECONDS);
            assertThat(next).as("nothing comes any more").isNotNull();
            next.run();
            afterEach.run();
        }
    }

    @Test
    void nothingIsReadyBeforeEveryPhotoIsMeasured() throws Exception {
        model.shown();
        until(model::ready, () -> {
            model.gate().acceptAll();
            if (model.ready()) {
                assertThat(desk.deliveries.open(desk.shoot).figures()).as("measured").hasSize(2);
            }
        });
    }

    @Test
    void aFolderWhoseEarlierWordsCannotBeReadIsSaidAndAnotherOneCanBeChosen() throws Exception {
        Path out = Files.createDirectories(desk.folder.resolve("delivery"));
        Files.writeString(out.resolve(".disclosure.json"), "{");
        model.shown();
        until(() -> model.told().get().text().contains("cannot be read"), () -> {});
        assertThat(model.state().get()).isEqualTo(DeliveryViewModel.State.READY);
        model.plan().folder().set(folder.resolve("elsewhere"));
        until(() -> model.told().get().text().contains("How these photos"), () -> {});
    }

    @Test
    void aPhotoThatCannotBeMeasuredIsSaidAndGoesOutOnlyIfAPersonLetsIt() throws Exception {
        Files.write(desk.folder.resolve("hall.jpg"), new byte[2000]);
        model.shown();
        until(() -> model.gate().warnings().stream().anyMatch(w -> w.warning().kind() == Kind.NOT_MEASURABLE), () -> {});
        until(() -> !model.gate().waiting() && model.unmeasured().get() == 0, () -> {});
        assertThat(model.ready()).isFalse();
        model.gate().acceptAll();
        until(model::ready, () -> {});
    }
}
