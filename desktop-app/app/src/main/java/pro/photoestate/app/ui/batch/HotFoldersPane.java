package pro.photoestate.app.ui.batch;

import atlantafx.base.controls.ToggleSwitch;
import atlantafx.base.theme.Styles;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import javafx.util.Subscription;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import pro.photoestate.app.queue.Failure;
import pro.photoestate.app.queue.HotFolders;
import pro.photoestate.app.ui.common.Desk;
import pro.photoestate.app.ui.common.Fault;
import pro.photoestate.app.ui.common.Notice;
import pro.photoestate.app.ui.common.Texts;
import pro.photoestate.recipe.Recipe;

/** Folders whose new photos are made by themselves: what they wait for, what is wrong with them, and a way to add one. */
public final class HotFoldersPane extends VBox {

    /** Files settle for seconds; a person sees no more. */
    private static final Duration PACE = Duration.seconds(2);

    /** So many broken files are told one by one: a folder with more is broken itself. */
    private static final int FAILURES = 5;

    private final Desk desk;
    private final Texts texts;
    private final Supplier<List<Recipe>> looks;
    private final HotFoldersViewModel model;
    private final VBox rows = new VBox(8);
    private final Label none;
    private final Timeline pace;
    private Subscription listening = Subscription.EMPTY;

    /** @param looks those that can be chosen, the built-in ones first; asked in the background */
    public HotFoldersPane(Desk desk, HotFolders folders, Supplier<List<Recipe>> looks) {
        super(12);
        this.desk = desk;
        this.looks = looks;
        texts = desk.texts("batch");
        Texts common = desk.texts("common");
        model = new HotFoldersViewModel(
                folders, desk.tasks(), e -> desk.tell(Notice.failed(Fault.of(e, common))));
        Label title = new Label(texts.get("hot.title"));
        title.getStyleClass().add(Styles.TITLE_4);
        none = new Label(texts.get("hot.none"));
        none.setWrapText(true);
        none.getStyleClass().add("job-says");
        Button add = new Button(texts.get("hot.add"));
        add.setId("hot-add");
        add.setOnAction(e -> desk.window().askFolder(texts.get("hot.choose")).ifPresent(this::askHow));
        getChildren().addAll(title, none, rows, add);
        pace = new Timeline(new KeyFrame(PACE, e -> model.refresh()));
        pace.setCycleCount(Timeline.INDEFINITE);
    }

    /** Begins to follow the folders. */
    void listen() {
        listening = model.rows().subscribe(this::show);
        show();
        model.refresh();
        pace.play();
    }

    /** Follows them no longer. */
    void unlisten() {
        pace.stop();
        listening.unsubscribe();
    }

    private void askHow(Path folder) {
        desk.tasks()
                .start(
                        cancel -> looks.get(),
                        all -> desk.window().showDialog(new HotFolderForm(desk, folder, all, model)),
                        e -> desk.tell(Notice.failed(Fault.of(e, desk.texts("common")))));
    }

    private void show() {
        rows.getChildren().setAll(model.rows().stream().map(this::row).toList());
        none.setVisible(model.rows().isEmpty());
        none.setManaged(model.rows().isEmpty());
    }

    private VBox row(HotFolders.Status status) {
        String path = status.folder().folder().toString();
        Label name = new Label(String.valueOf(status.folder().folder().getFileName()));
        name.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        name.setTooltip(new Tooltip(path));
        name.setMinWidth(0);
        name.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(name, Priority.ALWAYS);
        ToggleSwitch enabled = new ToggleSwitch();
        enabled.setSelected(status.folder().enabled());
        enabled.setAccessibleText(texts.get("hot.watch", path));
        enabled.selectedProperty().subscribe((was, is) -> model.enable(status.folder().id(), is));
        Button remove = new Button(null, new FontIcon(Material2OutlinedAL.CLOSE));
        remove.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT, Styles.SMALL);
        remove.setAccessibleText(texts.get("hot.remove", path));
        remove.setTooltip(new Tooltip(texts.get("hot.remove", path)));
        remove.setOnAction(e -> model.remove(status.folder().id()));
        HBox head = new HBox(8, name, enabled, remove);
        head.setAlignment(Pos.CENTER_LEFT);
        status.problem().ifPresent(p -> {
            FontIcon sign = new FontIcon(Material2OutlinedAL.ERROR_OUTLINE);
            sign.getStyleClass().add("job-failed");
            head.getChildren().addFirst(sign);
        });
        Label order = new Label(texts.get(
                "hot.order",
                lookName(texts, status.folder().order().recipe()),
                status.folder().order().export().profiles().getFirst().name(),
                status.folder().order().export().folder()));
        order.setWrapText(true);
        order.getStyleClass().add("job-says");
        Label says = new Label(says(status));
        says.setWrapText(true);
        says.getStyleClass().add(status.problem().isPresent() ? "job-failure" : "job-says");
        VBox row = new VBox(2, head, order, says);
        status.failures().stream().limit(FAILURES).forEach(f -> row.getChildren().add(failure(broken(f))));
        if (status.failures().size() > FAILURES) {
            row.getChildren().add(failure(texts.get("hot.more", status.failures().size() - FAILURES)));
        }
        row.getStyleClass().add("hot-folder");
        return row;
    }

    private static Label failure(String words) {
        Label label = new Label(words);
        label.setWrapText(true);
        label.getStyleClass().add("job-failure");
        return label;
    }

    private String broken(Failure failure) {
        String name = String.valueOf(failure.file().getFileName());
        String told = texts.told(failure.sentence());
        return told.contains(name) ? told : name + ": " + told;
    }

    /** A look as it is called on the screen: the built-in ones have names in each language. */
    static String lookName(Texts texts, Recipe look) {
        String key = "look." + look.name();
        return texts.has(key) ? texts.get(key) : look.name();
    }

    private String says(HotFolders.Status status) {
        return status.problem().map(texts::told).orElseGet(() -> !status.folder().enabled()
                ? texts.get("hot.off")
                : status.waiting() > 0 ? texts.get("hot.waiting", status.waiting()) : texts.get("hot.watched"));
    }
}
