package pro.photoestate.app.ui.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import com.adobe.internal.xmp.XMPMetaFactory;
import com.drew.imaging.ImageMetadataReader;
import com.drew.metadata.xmp.XmpDirectory;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.lang.ref.WeakReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pro.photoestate.app.catalog.CatalogScene;
import pro.photoestate.app.catalog.Shoot;
import pro.photoestate.app.delivery.QaWarning.Weight;
import pro.photoestate.app.outside.Declaration;
import pro.photoestate.app.outside.Deed;
import pro.photoestate.app.outside.OutsideVersion;
import pro.photoestate.app.ui.common.PlaceId;
import pro.photoestate.app.ui.common.Screen;
import pro.photoestate.app.ui.shell.Appearance;
import pro.photoestate.engine.export.DigitalSourceType;

/** What the place does with a shoot, from choosing to files. */
@SuppressWarnings("NullAway.Init") // filled before all else
class DeliveryViewTest {

    /** A board that wants 300 px and 20 KB. */
    private static final String BOARD = "{\"schema\":1,\"name\":\"board_7\",\"maxWidth\":300,\"maxHeight\":300,\"maxBytes\":20000}";

    @TempDir
    static Path folder;

    private static DeliveryScreen at;

    @BeforeAll
    static void shoot() throws IOException {
        at = new DeliveryScreen(folder);
    }

    @AfterAll
    static void end() {
        at.close();
    }

    @AfterEach
    void hide() {
        at.hide();
    }

    @Test
    void photosGoFromTheGateToFilesOfTheRightSizeBytesAndProvenance() throws Exception {
        at.openReady();
        Path out = folder.resolve("delivered");
        at.into(out);
        at.desk.window.files = List.of(Files.writeString(folder.resolve("board.json"), BOARD));
        Screen.run(() -> {
            at.find("#addProfile", Button.class).fire();
            at.find("#profile-mls-2048", CheckBox.class).fire();
        });
        Screen.await(() -> at.text("#summary").contains("one format"));
        DeliveryScreen.settle();
        assertThat(at.text("#example")).contains("01-5 Lake Road-");
        at.pass();
        at.desk.queue.start();
        at.fire("delivery.export");
        at.fire("delivery.export"); // once more, before the first is in the queue
        Screen.await(() -> at.find("#openFolder", Button.class).isVisible());

        List<Path> photos;
        try (var files = Files.list(out)) {
            photos = files.filter(f -> f.toString().endsWith(".jpg")).sorted().toList();
        }
        assertThat(photos).hasSize(3);
        for (Path photo : photos) {
            BufferedImage image = ImageIO.read(photo.toFile());
            assertThat(Files.size(photo)).isLessThanOrEqualTo(20_000);
            assertThat(Math.max(image.getWidth(), image.getHeight())).isEqualTo(300);
            assertThat(xmp(photo)).contains("digitalsourcetype/").contains("Nothing was added, removed or replaced");
        }
        assertThat(photos.stream().filter(p -> xmp(p).contains(DigitalSourceType.COMPUTATIONAL_CAPTURE.uri()))).hasSize(1);
        assertThat(out.resolve("disclosure.txt")).content().contains("5 Lake Road", "show the property as it was");
        assertThat(at.text("#resultState")).isEqualTo("Exported: 3 of 3");
        assertThat(at.desk.queue.snapshot().jobs()).as("queued once").hasSize(3);
        Screen.run(() -> at.find("#openFolder", Button.class).fire());
        assertThat(at.desk.window.opened).containsExactly(out.toUri());
        assertThat(at.desk.catalog.scenes().scenes(at.desk.shoot)).allMatch(s -> s.state() == CatalogScene.State.EXPORTED);
        Screen.run(() -> at.find("#profile-mls-2048", CheckBox.class).fire());
        Screen.run(() -> at.find("#profile-board_7", CheckBox.class).fire());
    }

    private static String xmp(Path photo) {
        try {
            XmpDirectory directory =
                    ImageMetadataReader.readMetadata(photo.toFile()).getFirstDirectoryOfType(XmpDirectory.class);
            return XMPMetaFactory.serializeToString(directory.getXMPMeta(), null);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void anUndeclaredPictureKeepsThePhotosBackUntilItIsDeclaredAndIsLabelledThen() throws IOException {
        UUID scene = at.desk.scenes.getFirst();
        OutsideVersion version = at.back(scene, Optional.empty());
        at.openReady();
        at.into(folder.resolve("held back"));
        at.fire("delivery.accept-all");
        DeliveryScreen.settle();
        assertThat(at.find("#send", Button.class).isDisabled()).isTrue();
        at.fire("delivery.check");
        Button fix = Screen.on(() -> (Button) at.screen().robot()
                .from(at.view().root())
                .lookup(".warning.blocking .button")
                .queryAll()
                .stream()
                .filter(Node::isVisible)
                .findFirst()
                .orElseThrow());
        Screen.run(fix::fire);
        assertThat(at.declared).contains(scene);

        at.desk.outside.declare(version.id(), new Declaration(Set.of(Deed.STAGING), "", "StageCo", true));
        Screen.run(at.desk.workspace::changed);

        Screen.await(() -> at.text("#summary").contains("one original"));
        Screen.await(() -> at.find("#text", TextArea.class).getText().contains("Virtually staged, Generative AI"));
        assertThat(at.sees(".warning.blocking")).isFalse();
    }

    @Test
    void whatIsTakenInIsHeldAgainstTheRulesBeforeItCanGoOut() throws IOException {
        UUID scene = at.desk.scenes.getFirst();
        at.back(scene, Optional.empty());
        at.openReady();
        at.into(folder.resolve("never"));
        Screen.run(() -> card(scene).lookup(".check-box").requestFocus());
        Screen.run(() -> ((CheckBox) card(scene).lookup(".check-box")).fire());
        at.pass();
        int before = at.desk.queue.snapshot().jobs().size();

        Screen.run(() -> {
            ((CheckBox) card(scene).lookup(".check-box")).fire();
            at.view().actions().stream().filter(a -> a.id().equals("delivery.export")).forEach(a -> a.fire());
        });

        DeliveryScreen.settle();
        Screen.await(() -> at.find("#send", Button.class).isDisabled());
        assertThat(at.desk.queue.snapshot().jobs()).hasSize(before);
    }

    private static Node card(UUID scene) {
        return at.screen().robot().from(at.view().root()).lookup(".photo").queryAll().stream()
                .filter(c -> ((PhotoCard) c).photo().equals(scene))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aWarningLeadsToDevelopAtItsSceneWithItsPanel() {
        at.openReady();
        at.fire("delivery.check");
        WarningItem item = Screen.on(() -> at.warnings().getItems().stream()
                .filter(w -> w.warning().kind().operation().isPresent())
                .findFirst()
                .orElseThrow());
        Screen.run(() -> {
            at.warnings().requestFocus();
            at.warnings().getSelectionModel().select(item);
        });
        at.press(KeyCode.ENTER);
        assertThat(at.desk.window.gone).containsExactly(PlaceId.DEVELOP);
        assertThat(at.desk.workspace.scene().get()).isEqualTo(item.warning().scene());
        assertThat(at.desk.workspace.wanted().get()).isEqualTo(item.warning().kind().operation());
    }

    @Test
    void aWarningAboutFormatsLeadsToThemByItsKeyToo() {
        at.openReady();
        at.fire("delivery.check");
        Screen.run(() -> {
            at.warnings().requestFocus();
            at.warnings().getSelectionModel().select(at.warnings().getItems().stream()
                    .filter(w -> w.warning().kind().fix() == pro.photoestate.app.delivery.QaWarning.Fix.FORMATS)
                    .findFirst()
                    .orElseThrow());
        });
        at.press(KeyCode.ENTER);
        assertThat(at.find("#formatsTab", ToggleButton.class).isSelected()).isTrue();
    }

    @Test
    void anAcceptedWarningStaysAcceptedWhenThePlaceIsOpenedAnew() {
        at.openReady();
        at.into(folder.resolve("another"));
        Screen.await(() -> at.warnings().getItems().stream().noneMatch(w -> w.weight() == Weight.BLOCKING));
        at.fire("delivery.accept-all");
        Screen.await(() -> at.text("#checkTab").equals("Check"));
        at.hide();
        at.openReady();
        Screen.await(() -> at.text("#checkTab").equals("Check"));
    }

    @Test
    void whatWasTypedLastIsWhatIsKept() {
        at.openReady();
        Screen.run(() -> {
            for (int i = 0; i < 60; i++) {
                at.find("#address", TextField.class).setText("Hill " + i);
            }
        });
        Screen.await(() -> at.desk.deliveries.open(at.desk.shoot).plan().orElseThrow().address().equals("Hill 59"));
        at.hide();
        at.openReady();
        assertThat(at.find("#address", TextField.class).getText()).isEqualTo("Hill 59");
        Screen.run(() -> at.find("#address", TextField.class).setText(""));
        Screen.await(() -> at.desk.deliveries.open(at.desk.shoot).plan().orElseThrow().address().isEmpty());
    }

    @Test
    void aTemplateThatIsNoneIsToldWhereItIsTyped() {
        at.openReady();
        Screen.run(() -> at.find("#naming", TextField.class).setText("{nonsense}"));
        assertThat(at.text("#namingFault")).contains("nonsense");
        assertThat(at.find("#send", Button.class).isDisabled()).isTrue();
        Screen.run(() -> at.find("#naming", TextField.class).setText("{seq:02}-{address}-{name}"));
        assertThat(at.find("#namingFault", Label.class).isVisible()).isFalse();
    }

    @Test
    void aProfileFromAFileIsAddedAndABrokenOneIsToldInASentence() throws IOException {
        at.openReady();
        at.desk.window.files = List.of(Files.writeString(
                folder.resolve("three.json"), "{\"schema\":1,\"name\":\"three_3\",\"maxPhotos\":3,\"maxBytes\":90000}"));
        Screen.run(() -> at.find("#addProfile", Button.class).fire());
        DeliveryScreen.settle();
        CheckBox added = at.find("#profile-three_3", CheckBox.class);
        assertThat(added.isSelected()).isTrue();
        assertThat(added.getAccessibleText()).contains("at most 90 KB").contains("3 photos");
        at.desk.window.files = List.of(Files.writeString(folder.resolve("broken.json"), "{"));
        Screen.run(() -> at.find("#addProfile", Button.class).fire());
        assertThat(at.desk.window.told)
                .singleElement()
                .satisfies(n -> assertThat(n.sentence()).contains("broken.json"));
        Screen.run(added::fire);
    }

    @Test
    void withoutAShootItSaysWhatToDo() {
        at.desk.workspace.shoot().set(Optional.empty());
        at.open(Locale.ENGLISH, Appearance.DARK, 1352, 872);
        assertThat(at.sees(".state-panel")).isTrue();
        at.screen().click("Go to Shoots");
        DeliveryScreen.settle();
        assertThat(at.desk.window.gone).containsExactly(PlaceId.SHOOTS);
    }

    @Test
    void aShootWithoutScenesSaysHowTheyCome() {
        var none = new Shoot(at.desk.ids.next(), "Empty house", "", folder.resolve("card"), at.desk.clock.instant());
        at.desk.catalog.photos().add(none, List.of(), List.of());
        at.desk.workspace.open(none.id());
        at.open(Locale.ENGLISH, Appearance.DARK, 1352, 872);
        Screen.await(() -> at.sees("This shoot has no photos"));
        at.picture("deliver-empty-dark-en");
    }

    @Test
    void aShootThatIsGoneIsToldWithAWayToTryAgain() {
        at.desk.workspace.open(new UUID(0, 1));
        at.open(Locale.ENGLISH, Appearance.DARK, 1352, 872);
        Screen.await(() -> at.sees("Try again"));
        Screen.run(() -> at.desk.workspace.open(at.desk.shoot));
        Screen.await(() -> at.sees(".photo"));
    }

    @Test
    void openedAndClosedFiftyTimesNothingOfItStays() {
        at.desk.workspace.open(at.desk.shoot);
        List<WeakReference<DeliveryView>> all = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            Screen.run(() -> {
                DeliveryView one = at.make(Locale.ENGLISH);
                one.shown();
                one.hidden();
                all.add(new WeakReference<>(one));
            });
        }
        DeliveryScreen.settle();
        Screen.awaitGone(all, 1);
    }
}
