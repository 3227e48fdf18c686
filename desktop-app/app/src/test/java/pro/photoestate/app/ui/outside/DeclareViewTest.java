package pro.photoestate.app.ui.outside;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pro.photoestate.app.DeliveryFixture;
import pro.photoestate.app.TestShoot;
import pro.photoestate.app.outside.Declaration;
import pro.photoestate.app.outside.Deed;
import pro.photoestate.app.outside.OutsideVersion;
import pro.photoestate.app.outside.Returns;
import pro.photoestate.app.platform.Settings.OutsideEditor;
import pro.photoestate.app.platform.SettingsFile;
import pro.photoestate.app.ui.common.Action;
import pro.photoestate.app.ui.common.Desk;
import pro.photoestate.app.ui.common.Screen;
import pro.photoestate.app.ui.shell.Appearance;

class DeclareViewTest {

    @TempDir
    Path folder;

    private DeliveryFixture desk;
    private Desk around;
    private OutsideActions actions;
    private Returns returns;
    private UUID scene;
    private Screen screen;

    @BeforeEach
    void open() throws IOException {
        TestShoot.livingAndHall(folder.resolve("card"));
        desk = new DeliveryFixture(folder);
        scene = desk.scenes.getFirst();
        desk.workspace.look(scene);
        SettingsFile settings = SettingsFile.open(folder.resolve("settings.json"));
        Path editor = Path.of(System.getProperty("java.home"), "bin", "java");
        settings.change(s -> s.withEditors(List.of(new OutsideEditor("Paint", editor, true))));
        around = desk.desk(Platform::runLater, Locale.ENGLISH);
        returns = new Returns(
                desk.outside, desk.alarm, Duration.ofMillis(50), OutsideActions.told(around, () -> actions));
        actions = new OutsideActions(around, desk.outside, returns, settings);
        screen = Screen.open(700, 760, () -> new Scene(new StackPane()));
        Screen.run(() -> Appearance.DARK.applyTo(screen.stage().getScene()));
    }

    @AfterEach
    void close() {
        screen.close();
        returns.close();
        desk.close();
    }

    private void fire(String id) {
        Screen.run(() -> actions.actions().stream()
                .filter(a -> a.id().equals(id))
                .findFirst()
                .filter(a -> a.possible().getAsBoolean())
                .ifPresent(Action::fire));
    }

    /** A picture that came back, with the panel that asks about it. */
    private Path brought() throws IOException {
        var copy = desk.outside.send(scene, "StageCo", true, new pro.photoestate.engine.render.Cancel());
        var image = ImageIO.read(copy.file().toFile());
        image.setRGB(5, 5, 0xFF0000);
        Path back = folder.resolve("back.png");
        ImageIO.write(image, "png", back.toFile());
        desk.window.files = List.of(back);
        fire("outside.bring");
        Screen.await(() -> !desk.window.dialogs.isEmpty());
        Screen.run(() -> ((StackPane) screen.stage().getScene().getRoot())
                .getChildren()
                .setAll(desk.window.dialogs.getFirst()));
        return back;
    }

    @Test
    void whoeverBringsAPictureInIsAskedWhatWasDoneAndCannotLeaveItOut() throws IOException {
        brought();
        Screen.run(() -> screen.find("#declare", Button.class).fire());
        assertThat(screen.find("#fault", Label.class).getText()).isEqualTo("Choose what was done.");
        Screen.run(() -> {
            screen.find("#deed-staging", CheckBox.class).fire();
            screen.find("#generative", CheckBox.class).fire();
            screen.find("#by", TextField.class).setText("StageCo");
        });
        assertThat(screen.find("#effect", Label.class).getText()).contains("labelled");
        Screen.run(() -> screen.find("#declare", Button.class).fire());

        Screen.await(() -> desk.window.dialogs.isEmpty());
        assertThat(desk.outside.chosen(scene).flatMap(OutsideVersion::declaration))
                .contains(new Declaration(Set.of(Deed.STAGING), "", "StageCo", true));
    }

    @Test
    void enhancementStandsAlone() throws IOException {
        brought();
        Screen.run(() -> {
            screen.find("#deed-sky", CheckBox.class).fire();
            screen.find("#enhancement", CheckBox.class).fire();
        });
        assertThat(screen.find("#deed-sky", CheckBox.class).isSelected()).isFalse();
        assertThat(screen.find("#effect", Label.class).getText()).contains("without a label");
        Screen.run(() -> screen.find("#deed-lawn", CheckBox.class).fire());
        assertThat(screen.find("#enhancement", CheckBox.class).isSelected()).isFalse();
    }

    @Test
    void aCopyForAServiceIsMadeAndItsFolderOffered() {
        fire("outside.service");
        Screen.await(() -> desk.window.told.size() == 2);
        assertThat(desk.window.told.getLast().sentence()).contains(".tif lies in the folder");
        Screen.run(() -> desk.window.told.getLast().action().orElseThrow().fire());
        assertThat(Path.of(desk.window.opened.getFirst())).isEqualTo(desk.folder.resolve("edits"));
    }

    @Test
    void aCopyIsMadeAfterTheEditsThatWereAskedForBefore() {
        List<Runnable> saved = new ArrayList<>();
        Screen.run(() -> around.workspace().turns().ask(saved::add));
        fire("outside.service");
        assertThat(Screen.on(() -> around.tasks().running().get())).as("nothing begins").isZero();
        Screen.run(saved.getFirst());
        Screen.await(() -> desk.window.told.size() == 2);
        assertThat(desk.window.told.getLast().sentence()).contains(".tif lies in the folder");
    }

    @Test
    void anEditorOfTheSettingsHasAnActionOfItsOwn() {
        assertThat(Screen.on(() -> actions.actions())).extracting(Action::title).contains("Edit in Paint");
        fire("outside.edit.1");
        Screen.await(() -> desk.window.told.size() == 2);
        assertThat(desk.folder.resolve("edits")).isDirectoryContaining("glob:**.jpg");
    }

    @Test
    void withoutASceneNothingIsPossible() {
        Screen.run(() -> desk.workspace.open(desk.shoot));
        assertThat(Screen.on(() -> actions.actions())).noneMatch(a -> a.possible().getAsBoolean());
    }

    @Test
    void aWrongFileIsToldInOneSentence() throws IOException {
        desk.window.files = List.of(Files.writeString(folder.resolve("x.jpg"), "no"));
        fire("outside.bring");
        Screen.await(() -> !desk.window.told.isEmpty());
        assertThat(desk.window.told.getFirst().sentence()).contains("x.jpg");
        assertThat(desk.window.dialogs).isEmpty();
    }

    private void press(KeyCode... keys) {
        screen.press(keys);
    }

    private void tabTo(String id) {
        for (int i = 0; i < 20; i++) {
            if (id.equals(Screen.on(() -> screen.stage().getScene().getFocusOwner().getId()))) {
                return;
            }
            press(KeyCode.TAB);
        }
        throw new AssertionError(id + " is not reached by Tab");
    }

    @Test
    void keysAloneDeclareAPicture() throws IOException {
        brought();
        Screen.run(() -> screen.find("#enhancement", CheckBox.class).requestFocus());
        tabTo("deed-staging");
        press(KeyCode.SPACE);
        tabTo("generative");
        press(KeyCode.SPACE);
        tabTo("by");
        screen.robot().write("StageCo");
        picture("declare-dark-en");
        press(KeyCode.ENTER);
        Screen.await(() -> desk.window.dialogs.isEmpty());
        assertThat(desk.outside.chosen(scene).flatMap(OutsideVersion::declaration))
                .contains(new Declaration(Set.of(Deed.STAGING), "", "StageCo", true));
    }

    private void picture(String name) {
        Optional.ofNullable(System.getProperty("photoestate.pictures")).ifPresent(p -> screen.write(Path.of(p, name + ".png")));
    }

    private void show(Appearance look) {
        Screen.await(() -> !desk.window.dialogs.isEmpty());
        Screen.run(() -> {
            look.applyTo(screen.stage().getScene());
            ((StackPane) screen.stage().getScene().getRoot()).getChildren().setAll(desk.window.dialogs.getLast());
        });
    }

    @Test
    void theFormFitsInGermanAndHighContrast() throws IOException {
        brought();
        var german = new OutsideActions(
                desk.desk(Platform::runLater, Locale.GERMAN), desk.outside, returns, SettingsFile.open(folder.resolve("other.json")));
        Screen.run(() -> {
            desk.window.dialogs.clear();
            german.declare(scene);
        });
        show(Appearance.CONTRAST);
        Screen.run(() -> {
            screen.find("#deed-dusk", CheckBox.class).fire();
            screen.find("#declare", Button.class).fire();
        });
        picture("declare-contrast-de");
        for (Node box : screen.robot().lookup(".check-box").queryAll()) {
            assertThat(Screen.on(() -> (((CheckBox) box).lookup(".text") == null || !((CheckBox) box).isWrapText())
                            ? box.getLayoutBounds().getWidth() + 0.5 >= box.prefWidth(-1)
                            : box.getLayoutBounds().getHeight() + 0.5 >= box.prefHeight(box.getLayoutBounds().getWidth())))
                    .as(((CheckBox) box).getText())
                    .isTrue();
        }
    }

    @Test
    void theVersionsTellWhoDeclaredWhatAndWhichOneGoesOut() throws IOException {
        brought();
        OutsideVersion first = desk.outside.chosen(scene).orElseThrow();
        desk.outside.declare(first.id(), new Declaration(Set.of(Deed.STAGING, Deed.SKY), "sofa and rug", "StageCo", true));
        Path second = folder.resolve("second.png");
        var image = ImageIO.read(first.file().toFile());
        image.setRGB(9, 9, 0x00FF00);
        ImageIO.write(image, "png", second.toFile());
        desk.outside.take(scene, second);
        Screen.run(() -> {
            desk.window.dialogs.clear();
            actions.versions(scene);
        });
        show(Appearance.LIGHT);
        Screen.await(() -> screen.robot().lookup(".version").queryAll().size() == 3);
        picture("versions-light-en");

        assertThat(lines()).anySatisfy(l -> assertThat(l)
                .isEqualTo("Sky replaced, Virtual staging, generative AI · declared: done by StageCo"));
        assertThat(lines()).anySatisfy(l -> assertThat(l).startsWith("Nobody has declared"));
        Button use = use("back.png");
        Screen.run(use::requestFocus);
        press(KeyCode.SPACE);
        Screen.await(() -> desk.outside.chosen(scene).map(OutsideVersion::id).equals(Optional.of(first.id())));
        assertThat(Screen.on(() -> screen.stage().getScene().getFocusOwner().getAccessibleText())).endsWith("back.png");
        Screen.run(use("What this program makes of the frames")::fire);
        Screen.await(() -> desk.outside.chosen(scene).isEmpty());
    }

    private Button use(String name) {
        return screen.robot().lookup(".version .button").queryAllAs(Button.class).stream()
                .filter(b -> b.getAccessibleText().equals("Use: " + name))
                .findFirst()
                .orElseThrow();
    }

    private List<String> lines() {
        return Screen.on(() -> screen.robot().lookup(".version .label").queryAllAs(Label.class).stream()
                .map(Label::getText)
                .toList());
    }

    @Test
    void aPictureThatIsDroppedOnItsPhotoIsTakenInAndAskedAbout() throws IOException {
        var copy = desk.outside.send(scene, "StageCo", true, new pro.photoestate.engine.render.Cancel());
        var image = ImageIO.read(copy.file().toFile());
        image.setRGB(5, 5, 0xFF0000);
        Path back = folder.resolve("dropped.png");
        ImageIO.write(image, "png", back.toFile());
        Screen.run(() -> actions.bring(scene, back));
        Screen.await(() -> !desk.window.dialogs.isEmpty());
        assertThat(desk.outside.chosen(scene).map(v -> v.file().getFileName().toString())).contains("dropped.png");
    }
}
