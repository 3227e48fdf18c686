package pro.photoestate.app.ui.develop;

import atlantafx.base.theme.Styles;
import java.util.List;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.TilePane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import pro.photoestate.app.looks.UserLook;
import pro.photoestate.app.looks.UserLooks;
import pro.photoestate.app.ui.common.Surroundings;

/** Looks to choose from, each with the scene as it shows it. */
final class LooksPane extends VBox {

    private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");

    private static final PseudoClass WAITING = PseudoClass.getPseudoClass("waiting");

    /** Of a picture: three in a row of the panel. */
    private static final double WIDTH = 90;

    private static final double HEIGHT = 60;

    private final LooksViewModel model;
    private final DevelopViewModel develop;
    private final Words words;
    private final Surroundings window;
    private final TilePane tiles = new TilePane(4, 4);
    private Subscription pictures = Subscription.EMPTY;

    LooksPane(LooksViewModel model, DevelopViewModel develop, Words words, Surroundings window) {
        this.model = model;
        this.develop = develop;
        this.words = words;
        this.window = window;
        setSpacing(8);
        tiles.setId("looks");
        tiles.setPrefColumns(3);
        tiles.setAlignment(Pos.TOP_LEFT);
        Button save = button("look.save", Material2OutlinedAL.ADD);
        save.setId("look-save");
        save.setOnAction(e -> save());
        Button bring = button("look.import", Material2OutlinedAL.FILE_UPLOAD);
        bring.setId("look-import");
        bring.setOnAction(e -> model.importFrom(window.askFiles(words.texts().get("look.import"), List.of("json"))));
        getChildren().addAll(tiles, new HBox(8, save, bring));
    }

    private Button button(String key, Material2OutlinedAL icon) {
        Button button = new Button(words.texts().get(key), new FontIcon(icon));
        button.getStyleClass().add(Styles.SMALL);
        button.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(button, Priority.ALWAYS);
        return button;
    }

    /** Asks for a name and keeps what the scene has as a look. */
    void save() {
        NamePanel.ask(window, words.texts(), words.texts().get("look.save"), "", LooksPane::isName, model::save);
    }

    private static boolean isName(String name) {
        return !name.isBlank() && name.strip().length() <= UserLooks.LONGEST;
    }

    Subscription follow() {
        return Subscription.combine(
                model.items().subscribe(this::lay),
                develop.recipe().subscribe(r -> mark()),
                () -> pictures.unsubscribe());
    }

    private void lay(List<LooksViewModel.Item> items) {
        pictures.unsubscribe();
        pictures = Subscription.EMPTY;
        tiles.getChildren().setAll(items.stream().map(this::tile).toList());
        mark();
    }

    private Button tile(LooksViewModel.Item item) {
        ImageView view = new ImageView();
        view.setFitWidth(WIDTH);
        view.setFitHeight(HEIGHT);
        view.setPreserveRatio(true);
        StackPane picture = new StackPane(view);
        picture.getStyleClass().add("look-picture");
        picture.setMinSize(WIDTH, HEIGHT);
        picture.setMaxSize(WIDTH, HEIGHT);
        pictures = pictures.and(item.picture().subscribe(p -> {
            view.setImage(p.map(Images::of).orElse(null));
            picture.pseudoClassStateChanged(WAITING, p.isEmpty());
        }));
        String name = words.look(item.look());
        Button tile = new Button(name, picture);
        tile.setId("look-" + item.look().name());
        tile.setUserData(item);
        tile.setContentDisplay(ContentDisplay.TOP);
        tile.setMaxWidth(WIDTH + 8);
        tile.setTextOverrun(OverrunStyle.ELLIPSIS);
        tile.getStyleClass().addAll(Styles.FLAT, "look");
        tile.setAccessibleText(words.texts().get("look.name", name));
        tile.setTooltip(new Tooltip(name));
        tile.setOnAction(e -> model.apply(item));
        item.own().map(this::menu).ifPresent(tile::setContextMenu);
        return tile;
    }

    private ContextMenu menu(UserLook own) {
        MenuItem rename = new MenuItem(words.texts().get("rename"));
        rename.setOnAction(e -> NamePanel.ask(
                window,
                words.texts(),
                words.texts().get("look.rename"),
                own.name(),
                LooksPane::isName,
                name -> model.rename(own, name)));
        MenuItem export = new MenuItem(words.texts().get("look.export"));
        export.setOnAction(e -> window.askTarget(words.texts().get("look.export"), own.name() + ".json")
                .ifPresent(target -> model.exportTo(own, target)));
        MenuItem delete = new MenuItem(words.texts().get("look.delete"));
        delete.setOnAction(e -> model.delete(own));
        return new ContextMenu(rename, export, delete);
    }

    private void mark() {
        String now = develop.recipe().get().name();
        tiles.getChildren().forEach(tile -> tile.pseudoClassStateChanged(
                CURRENT,
                Optional.ofNullable(tile.getUserData())
                        .map(i -> ((LooksViewModel.Item) i).look().name().equals(now))
                        .orElse(false)));
    }
}
