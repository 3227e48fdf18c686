package pro.photoestate.app.ui.delivery;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.TilePane;
import javax.imageio.ImageIO;
import org.testfx.util.WaitForAsyncUtils;
import pro.photoestate.app.DeliveryFixture;
import pro.photoestate.app.TestShoot;
import pro.photoestate.app.outside.Declaration;
import pro.photoestate.app.outside.OutsideVersion;
import pro.photoestate.app.ui.common.OutsidePictures;
import pro.photoestate.app.ui.common.Screen;
import pro.photoestate.app.ui.shell.Appearance;
import pro.photoestate.engine.render.Cancel;

/** The place on a screen, with a small shoot of three scenes: a living room of three frames, a bath and a hall of one. */
final class DeliveryScreen implements AutoCloseable, OutsidePictures {

    final DeliveryFixture desk;
    final List<UUID> declared = new ArrayList<>();
    final List<UUID> listed = new ArrayList<>();
    final List<Path> brought = new ArrayList<>();
    private DeliveryView view;
    private Screen screen;

    @SuppressWarnings("NullAway.Init") // a test opens the place before all else
    DeliveryScreen(Path folder, String... more) throws IOException {
        TestShoot.livingAndHall(folder.resolve("card"));
        TestShoot.single(folder.resolve("card/bath.jpg"), 7);
        for (int i = 0; i < more.length; i++) {
            TestShoot.single(folder.resolve("card").resolve(more[i] + ".jpg"), 11 + i);
        }
        desk = new DeliveryFixture(folder);
    }

    @Override
    public void bring(UUID scene, Path file) {
        brought.add(file);
    }

    @Override
    public void declare(UUID scene) {
        declared.add(scene);
    }

    @Override
    public void versions(UUID scene) {
        listed.add(scene);
    }

    DeliveryServices services() {
        return new DeliveryServices(desk.deliveries, desk.export(), desk.queue, desk.thumbnails, this);
    }

    DeliveryView make(Locale locale) {
        return new DeliveryView(desk.desk(Platform::runLater, locale), services());
    }

    void open(Locale locale, Appearance look, int width, int height) {
        view = Screen.on(() -> make(locale));
        screen = Screen.open(width, height, () -> new Scene(new StackPane(view.root())));
        Screen.run(() -> {
            look.applyTo(screen.stage().getScene());
            view.shown();
        });
    }

    /** With the shoot, everything measured, in a laptop's window. */
    void openReady() {
        openReady(Locale.ENGLISH, Appearance.DARK, 1352, 872);
    }

    void openReady(Locale locale, Appearance look, int width, int height) {
        desk.workspace.open(desk.shoot);
        open(locale, look, width, height);
        Screen.await(() -> sees(".photo") && !find("#measuring", Node.class).isVisible());
        settle();
    }

    void hide() {
        if (view != null) {
            Screen.run(view::hidden);
            screen.close();
        }
        desk.window.gone.clear();
        desk.window.told.clear();
        desk.scenes.forEach(s -> desk.outside.versions(s).forEach(v -> desk.outside.forget(v.id())));
    }

    @Override
    public void close() {
        hide();
        desk.close();
    }

    DeliveryView view() {
        return view;
    }

    Screen screen() {
        return screen;
    }

    static void settle() {
        WaitForAsyncUtils.waitForFxEvents();
    }

    boolean sees(String selector) {
        return !screen.robot().from(view.root()).lookup(selector).queryAll().isEmpty();
    }

    <T extends Node> T find(String selector, Class<T> type) {
        return type.cast(screen.robot().from(view.root()).lookup(selector).query());
    }

    String text(String selector) {
        return Screen.on(() -> find(selector, Labeled.class).getText());
    }

    /** As from the command palette. */
    void fire(String id) {
        Screen.run(() -> view.actions().stream().filter(a -> a.id().equals(id)).findFirst().orElseThrow().fire());
    }

    void press(KeyCode... keys) {
        screen.press(keys);
    }

    @SuppressWarnings("unchecked")
    ListView<WarningItem> warnings() {
        return find("#warnings", ListView.class);
    }

    @SuppressWarnings("unchecked")
    ListView<ResultItem> results() {
        return find("#results", ListView.class);
    }

    /** The names of the photos in their order. */
    List<String> names() {
        settle();
        return Screen.on(() -> find("#photos", TilePane.class).getChildren().stream()
                .map(c -> c.getId().substring("photo-".length()))
                .toList());
    }

    /** What stands before the names. */
    List<String> numbers() {
        settle();
        return Screen.on(() -> find("#photos", TilePane.class).getChildren().stream()
                .map(c -> ((Label) c.lookup(".number")).getText())
                .toList());
    }

    /** Accepts all that can be, and waits until the photos may go out. */
    void pass() {
        fire("delivery.accept-all");
        Screen.await(() -> !find("#send", javafx.scene.control.Button.class).isDisabled());
    }

    /** Photos go into a folder that is not there yet, with one format. */
    void into(Path folder) {
        desk.window.files = List.of(folder);
        Screen.run(() -> find("#chooseFolder", javafx.scene.control.Button.class).fire());
        Screen.await(() -> text("#folder").equals(folder.toString()) && view.actions().stream()
                .filter(a -> a.id().equals("delivery.accept-all"))
                .count() == 1);
        settle();
    }

    /** A picture that came back for a scene, with a red sofa. */
    OutsideVersion back(UUID scene, Optional<Declaration> said) throws IOException {
        Path copy = desk.outside.send(scene, "StageCo", true, new Cancel()).file();
        BufferedImage image = ImageIO.read(copy.toFile());
        Graphics2D pen = image.createGraphics();
        pen.setColor(Color.RED);
        pen.fillRect(60, 200, 200, 70);
        pen.dispose();
        Path painted = Files.createTempFile(copy.getParent(), "staged", ".png");
        ImageIO.write(image, "png", painted.toFile());
        OutsideVersion version = desk.outside.take(scene, painted);
        return said.map(d -> desk.outside.declare(version.id(), d)).orElse(version);
    }

    /** Writes what is seen where pictures are wanted. */
    void picture(String name) {
        Optional.ofNullable(System.getProperty("photoestate.pictures")).ifPresent(p -> {
            settle();
            screen.write(Path.of(p, name + ".png"));
        });
    }
}
