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
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.util.WaitForAsyncUtils;
import pro.photoestate.app.DeliveryFixture;
import pro.photoestate.app.demo.SampleShoot;
import pro.photoestate.app.outside.Declaration;
import pro.photoestate.app.outside.Deed;
import pro.photoestate.app.outside.OutsideVersion;
import pro.photoestate.app.ui.common.OutsidePictures;
import pro.photoestate.app.ui.common.PlaceId;
import pro.photoestate.app.ui.common.Screen;
import pro.photoestate.app.ui.shell.Appearance;
import pro.photoestate.engine.export.DigitalSourceType;
import pro.photoestate.recipe.Operation;

/** The place on a screen, with the sample shoot. */
@SuppressWarnings("NullAway.Init") // each test opens its window before all else
class DeliveryViewTest {

    @TempDir
    static Path folder;

    private static DeliveryFixture desk;
    private static final Asked ASKED = new Asked();

    private DeliveryView view;
    private Screen screen;

    /** Writes down what is asked of other programs' pictures. */
    private static final class Asked implements OutsidePictures {
        final List<UUID> declared = new ArrayList<>();
        final List<UUID> listed = new ArrayList<>();

        @Override
        public void bring(UUID scene, Path file) {
            throw new AssertionError("nothing was dropped");
        }

        @Override
        public void declare(UUID scene) {
            declared.add(scene);
        }

        @Override
        public void versions(UUID scene) {
            listed.add(scene);
        }
    }

    @BeforeAll
    static void shoot() {
        SampleShoot.copyTo(folder.resolve("card"));
        desk = new DeliveryFixture(folder);
    }

    @AfterAll
    static void end() {
        desk.close();
    }

    private static DeliveryView make(Locale locale) {
        return new DeliveryView(
                desk.desk(Platform::runLater, locale),
                new DeliveryServices(desk.deliveries, desk.export(), desk.queue, desk.thumbnails, ASKED));
    }

    private void open(Locale locale) {
        view = Screen.on(() -> make(locale));
        screen = Screen.open(1352, 872, () -> new Scene(new StackPane(view.root())));
        Screen.run(() -> {
            Appearance.DARK.applyTo(screen.stage().getScene());
            view.shown();
        });
    }

    private void openReady(Locale locale) {
        desk.workspace.open(desk.shoot);
        open(locale);
        Screen.await(() -> sees(".photo") && !measuring());
    }

    private boolean measuring() {
        return find("#measuring", Node.class).isVisible();
    }

    @AfterEach
    void close() {
        desk.window.gone.clear();
        desk.window.told.clear();
        desk.scenes.forEach(s -> desk.outside.versions(s).forEach(v -> desk.outside.forget(v.id())));
        if (view != null) {
            Screen.run(view::hidden);
            screen.close();
        }
    }

    private boolean sees(String selector) {
        return !screen.robot().from(view.root()).lookup(selector).queryAll().isEmpty();
    }

    private <T extends Node> T find(String selector, Class<T> type) {
        return type.cast(screen.robot().from(view.root()).lookup(selector).query());
    }

    private void fire(String id) {
        Screen.run(() -> view.actions().stream().filter(a -> a.id().equals(id)).findFirst().orElseThrow().fire());
    }

    private String text(String selector) {
        return Screen.on(() -> find(selector, Labeled.class).getText());
    }

    @Test
    void photosGoFromTheGateToFilesOfTheRightSizeBytesAndProvenance() throws Exception {
        openReady(Locale.ENGLISH);
        Path out = folder.resolve("delivered");
        desk.window.files = List.of(out);
        Screen.run(() -> {
            find("#chooseFolder", Button.class).fire();
            find("#profile-mls-1280-125k", CheckBox.class).fire();
            find("#profile-mls-2048", CheckBox.class).fire();
        });
        Screen.await(() -> text("#summary").contains("one format"));
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(text("#example")).contains("01-5 Lake Road-PES_");
        fire("delivery.accept-all");
        Screen.await(() -> !find("#send", Button.class).isDisabled());
        desk.queue.start();
        fire("delivery.export");
        Screen.await(() -> sees("#openFolder") && find("#openFolder", Button.class).isVisible() && !find("#cancelRun", Button.class).isVisible());

        List<Path> photos;
        try (var files = Files.list(out)) {
            photos = files.filter(f -> f.toString().endsWith(".jpg")).sorted().toList();
        }
        assertThat(photos).hasSize(desk.scenes.size());
        for (Path photo : photos) {
            BufferedImage image = ImageIO.read(photo.toFile());
            assertThat(Files.size(photo)).isLessThanOrEqualTo(125_000);
            assertThat(image.getWidth()).isLessThanOrEqualTo(1280);
            assertThat(Math.max(image.getWidth() / 1280.0, image.getHeight() / 960.0)).isGreaterThan(0.99);
            assertThat(xmp(photo)).contains("digitalsourcetype/").contains("Nothing was added, removed or replaced");
        }
        assertThat(photos.stream().filter(p -> xmp(p).contains(DigitalSourceType.COMPUTATIONAL_CAPTURE.uri()))).isNotEmpty();
        assertThat(out.resolve("disclosure.txt")).content().contains("5 Lake Road", "show the property as it was");
        assertThat(text("#resultState")).contains("photos are exported");
        Screen.run(() -> find("#openFolder", Button.class).fire());
        assertThat(desk.window.opened).containsExactly(out.toUri());
        assertThat(desk.catalog.scenes().scenes(desk.shoot)).allMatch(s -> s.state() == pro.photoestate.app.catalog.CatalogScene.State.EXPORTED);
        Screen.run(() -> find("#profile-mls-2048", CheckBox.class).fire());
        Screen.run(() -> find("#profile-mls-1280-125k", CheckBox.class).fire());
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
    void theKeyboardAlonePutsPhotosInOrderTakesThemOutAndNamesTheCover() {
        openReady(Locale.ENGLISH);
        List<String> before = numbers();
        Node first = find("#photo-" + names().getFirst(), Node.class);
        Screen.run(first::requestFocus);
        screen.press(KeyCode.RIGHT);
        screen.press(KeyCode.ALT, KeyCode.LEFT);
        assertThat(names().getFirst()).isEqualTo(nameOf(focused()));
        screen.press(KeyCode.ALT, KeyCode.RIGHT);
        fire("delivery.toggle");
        assertThat(numbers()).contains("–").hasSameSizeAs(before);
        fire("delivery.cover");
        assertThat(names().getFirst()).isEqualTo(nameOf(focused()));
        assertThat(numbers()).doesNotContain("–");
        screen.press(KeyCode.RIGHT);
        fire("delivery.cover");
        assertThat(numbers()).isEqualTo(before);
    }

    private Node focused() {
        return Screen.on(() -> screen.stage().getScene().getFocusOwner());
    }

    private static String nameOf(Node card) {
        return card.getId().substring("photo-".length());
    }

    private List<String> names() {
        WaitForAsyncUtils.waitForFxEvents();
        return Screen.on(() -> find("#photos", javafx.scene.layout.TilePane.class).getChildren().stream()
                .map(DeliveryViewTest::nameOf)
                .toList());
    }

    private List<String> numbers() {
        WaitForAsyncUtils.waitForFxEvents();
        return Screen.on(() -> find("#photos", javafx.scene.layout.TilePane.class).getChildren().stream()
                .map(c -> ((Label) c.lookup(".number")).getText())
                .toList());
    }

    @Test
    void anUndeclaredPictureKeepsThePhotosBackUntilItIsDeclaredAndIsLabelledThen() throws IOException {
        UUID scene = desk.scenes.getFirst();
        var copy = desk.outside.send(scene, "StageCo", true, new pro.photoestate.engine.render.Cancel());
        BufferedImage image = ImageIO.read(copy.file().toFile());
        for (int i = 0; i < 4000; i++) {
            image.setRGB(200 + i % 100, 200 + i / 100, 0xFF0000);
        }
        ImageIO.write(image, "jpg", copy.file().toFile());
        OutsideVersion version = desk.outside.take(scene, copy.file());
        openReady(Locale.ENGLISH);
        fire("delivery.accept-all");
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(find("#send", Button.class).isDisabled()).isTrue();
        fire("delivery.check");
        Button fix = Screen.on(() -> (Button) screen.robot()
                .from(view.root())
                .lookup(".warning.blocking .button")
                .queryAll()
                .stream()
                .filter(Node::isVisible)
                .findFirst()
                .orElseThrow());
        Screen.run(fix::fire);
        assertThat(ASKED.declared).contains(scene);

        desk.outside.declare(version.id(), new Declaration(Set.of(Deed.STAGING), "", "StageCo"));
        Screen.run(desk.workspace::changed);

        Screen.await(() -> text("#summary").contains("one original"));
        Screen.await(() -> find("#text", TextArea.class).getText().contains("Virtually staged"));
        assertThat(sees(".warning.blocking")).isFalse();
    }

    @Test
    void aWarningLeadsToDevelopAtItsSceneWithItsPanel() {
        openReady(Locale.ENGLISH);
        fire("delivery.check");
        @SuppressWarnings("unchecked")
        ListView<WarningItem> list = find("#warnings", ListView.class);
        WarningItem item = Screen.on(() -> list.getItems().stream()
                .filter(w -> w.warning().kind().operation().isPresent())
                .findFirst()
                .orElseThrow());
        Screen.run(() -> {
            list.requestFocus();
            list.getSelectionModel().select(item);
        });
        screen.press(KeyCode.ENTER);
        assertThat(desk.window.gone).containsExactly(PlaceId.DEVELOP);
        assertThat(desk.workspace.scene().get()).isEqualTo(item.warning().scene());
        assertThat(desk.workspace.wanted().get()).isEqualTo(item.warning().kind().operation());
        assertThat(desk.workspace.wanted().get()).isPresent().get().isInstanceOf(Operation.class);
    }

    @Test
    void anAcceptedWarningStaysAcceptedWhenThePlaceIsOpenedAnew() {
        openReady(Locale.ENGLISH);
        desk.window.files = List.of(folder.resolve("another"));
        Screen.run(() -> find("#chooseFolder", Button.class).fire());
        WaitForAsyncUtils.waitForFxEvents();
        Screen.await(() -> ((ListView<?>) find("#warnings", ListView.class)).getItems().stream()
                .noneMatch(w -> ((WarningItem) w).weight() == pro.photoestate.app.delivery.QaWarning.Weight.BLOCKING));
        fire("delivery.accept-all");
        Screen.await(() -> find("#checkTab", ToggleButton.class).getText().equals("Check"));
        close();
        openReady(Locale.ENGLISH);
        Screen.await(() -> find("#checkTab", ToggleButton.class).getText().equals("Check"));
    }

    @Test
    void aTemplateThatIsNoneIsToldWhereItIsTyped() {
        openReady(Locale.ENGLISH);
        Screen.run(() -> find("#naming", TextField.class).setText("{nonsense}"));
        assertThat(text("#namingFault")).contains("nonsense");
        assertThat(find("#send", Button.class).isDisabled()).isTrue();
        Screen.run(() -> find("#naming", TextField.class).setText("{seq:02}-{address}-{name}"));
        assertThat(find("#namingFault", Label.class).isVisible()).isFalse();
    }

    @Test
    void aProfileFromAFileIsAddedAndABrokenOneIsToldInASentence() throws IOException {
        openReady(Locale.ENGLISH);
        desk.window.files = List.of(Files.writeString(
                folder.resolve("board.json"), "{\"schema\":1,\"name\":\"board_7\",\"maxPhotos\":3,\"maxBytes\":90000}"));
        Screen.run(() -> find("#addProfile", Button.class).fire());
        WaitForAsyncUtils.waitForFxEvents();
        CheckBox added = find("#profile-board_7", CheckBox.class);
        assertThat(added.isSelected()).isTrue();
        assertThat(added.getAccessibleText()).contains("at most 90 KB").contains("3 photos");
        desk.window.files = List.of(Files.writeString(folder.resolve("broken.json"), "{"));
        Screen.run(() -> find("#addProfile", Button.class).fire());
        assertThat(desk.window.told).singleElement().satisfies(n -> assertThat(n.sentence()).contains("broken.json"));
        Screen.run(added::fire);
    }

    @Test
    void withoutAShootItSaysWhatToDo() {
        desk.workspace.shoot().set(java.util.Optional.empty());
        open(Locale.ENGLISH);
        assertThat(sees(".state-panel")).isTrue();
        screen.robot().clickOn("Go to Shoots");
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(desk.window.gone).containsExactly(PlaceId.SHOOTS);
    }

    @Test
    void aShootThatIsGoneIsToldWithAWayToTryAgain() {
        desk.workspace.open(new UUID(0, 1));
        open(Locale.ENGLISH);
        Screen.await(() -> sees("Try again"));
        Screen.run(() -> desk.workspace.open(desk.shoot));
        Screen.await(() -> sees(".photo"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de"})
    void nothingIsCutOffInEitherLanguageAtTheSmallestWindow(String language) {
        desk.workspace.open(desk.shoot);
        openReady(Locale.of(language));
        Screen.run(() -> {
            screen.stage().setWidth(1280 - 88);
            screen.stage().setHeight(720 - 28);
        });
        WaitForAsyncUtils.waitForFxEvents();
        for (String tab : List.of("#formatsTab", "#checkTab", "#textTab", "#resultTab", "#onlineTab", "#send", "#choose")) {
            Labeled labeled = find(tab, Labeled.class);
            assertThat(Screen.on(() -> labeled.getWidth() + 0.5 >= labeled.prefWidth(-1)))
                    .as(tab + " " + labeled.getText())
                    .isTrue();
        }
        for (Node node : screen.robot().from(view.root()).lookup((Predicate<Node>) n -> n.isFocusTraversable() && n.isVisible()).queryAll()) {
            String name = node.getAccessibleText() != null
                    ? node.getAccessibleText()
                    : node instanceof Labeled l ? l.getText() : "";
            assertThat(name).as("the name of " + node).isNotBlank();
        }
    }

    @Test
    void openedAndClosedFiftyTimesNothingOfItStays() {
        desk.workspace.open(desk.shoot);
        List<WeakReference<DeliveryView>> all = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            Screen.run(() -> {
                DeliveryView one = make(Locale.ENGLISH);
                one.shown();
                one.hidden();
                all.add(new WeakReference<>(one));
            });
        }
        WaitForAsyncUtils.waitForFxEvents();
        Screen.await(() -> {
            System.gc();
            return all.stream().filter(r -> r.get() != null).count() <= 1;
        });
    }
}
