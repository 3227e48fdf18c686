package pro.photoestate.app.ui.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.input.DragEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.TilePane;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pro.photoestate.app.queue.JobState;
import pro.photoestate.app.ui.common.Place;
import pro.photoestate.app.ui.common.PlaceId;
import pro.photoestate.app.ui.common.Screen;
import pro.photoestate.app.ui.common.Surroundings;
import pro.photoestate.app.ui.shell.Appearance;
import pro.photoestate.app.ui.shell.Shell;

/** The place in the whole window, worked with real keys alone, and with the mouse where order is dragged. */
@SuppressWarnings("NullAway.Init") // filled before all else
class DeliveryKeysTest {

    /** More controls than there are: a round by Tab has come back before. */
    private static final int ROUND = 80;

    @TempDir
    Path folder;

    private DeliveryScreen at;
    private Shell shell;
    private Screen screen;

    @BeforeEach
    void open() throws IOException {
        at = new DeliveryScreen(folder);
        shell = Screen.on(() -> new Shell(this::makers, List::of, Locale.ENGLISH, new Shell.Outside(Map::of, a -> {}, () -> false)));
        screen = Screen.open(1000, 900, shell::scene);
        Screen.run(() -> Appearance.DARK.applyTo(shell.scene()));
        Screen.run(() -> shell.scene().getRoot().requestFocus());
        screen.press(KeyCode.CONTROL, KeyCode.DIGIT6);
        Screen.await(() -> sees(".photo") && !find("#measuring", Node.class).isVisible());
        DeliveryScreen.settle();
    }

    private Map<PlaceId, Supplier<Place>> makers(Surroundings window) {
        Map<PlaceId, Supplier<Place>> makers = new EnumMap<>(PlaceId.class);
        for (PlaceId id : PlaceId.values()) {
            makers.put(id, () -> new DeliveryView(at.desk.desk(Platform::runLater, Locale.ENGLISH, window), at.services()));
        }
        return makers;
    }

    @AfterEach
    void close() {
        Screen.run(() -> shell.close());
        screen.close();
        at.close();
    }

    private boolean sees(String selector) {
        return screen.robot().from(shell.scene().getRoot()).lookup(selector).tryQuery().isPresent();
    }

    private <T extends Node> T find(String selector, Class<T> type) {
        return screen.find(selector, type);
    }

    private Node focus() {
        return Screen.on(() -> shell.scene().getFocusOwner());
    }

    /** Goes on by Tab until a control with that id has the focus. */
    private void tabTo(String id) {
        List<String> passed = new ArrayList<>();
        for (int i = 0; i < ROUND; i++) {
            screen.press(KeyCode.TAB);
            String now = String.valueOf(focus().getId());
            if (now.equals(id)) {
                return;
            }
            passed.add(now);
        }
        throw new AssertionError(id + " is not reached by Tab, only " + passed);
    }

    private List<String> names() {
        DeliveryScreen.settle();
        return Screen.on(() -> find("#photos", TilePane.class).getChildren().stream()
                .map(c -> c.getId().substring("photo-".length()))
                .toList());
    }

    private boolean goes(String name) {
        DeliveryScreen.settle();
        return Screen.on(() -> ((CheckBox) find("#photo-" + name, Node.class).lookup(".check-box")).isSelected());
    }

    @Test
    void keysAloneLeadFromThePhotosToTheFiles() throws IOException {
        List<String> before = names();
        tabTo("photo-" + before.getFirst());
        screen.press(KeyCode.RIGHT);
        assertThat(focus().getId()).isEqualTo("photo-" + before.get(1));
        screen.press(KeyCode.ALT, KeyCode.LEFT);
        assertThat(names().getFirst()).isEqualTo(before.get(1));
        assertThat(focus().getId()).as("the focus stays with its photo").isEqualTo("photo-" + before.get(1));
        screen.press(KeyCode.SPACE);
        assertThat(goes(before.get(1))).isFalse();
        screen.press(KeyCode.RIGHT, KeyCode.RIGHT);
        screen.press(KeyCode.C);
        String cover = names().getFirst();
        assertThat(focus().getId()).isEqualTo("photo-" + cover);
        screen.press(KeyCode.V);
        assertThat(at.listed).hasSize(1);

        tabTo("formatsTab");
        screen.press(KeyCode.RIGHT);
        assertThat(focus().getId()).isEqualTo("checkTab");
        tabTo("warnings");
        screen.press(KeyCode.HOME);
        int rows = Screen.on(() -> warnings().getItems().size());
        for (int i = 0; i < rows; i++) {
            screen.press(KeyCode.A);
            screen.press(KeyCode.DOWN);
        }
        Screen.await(() -> !find("#send", Button.class).isDisabled());
        at.desk.queue.start();
        screen.press(KeyCode.CONTROL, KeyCode.E);
        Screen.await(() -> find("#openFolder", Button.class).isVisible());
        assertThat(at.desk.queue.snapshot().counts()).containsEntry(JobState.DONE, 2);
        try (var files = Files.list(at.desk.folder.resolve("delivery"))) {
            assertThat(files.map(f -> f.getFileName().toString()))
                    .contains("01-5 Lake Road-" + cover + ".jpg", "disclosure.txt");
        }
    }

    @SuppressWarnings("unchecked")
    private javafx.scene.control.ListView<WarningItem> warnings() {
        return find("#warnings", javafx.scene.control.ListView.class);
    }

    @Test
    void tabGoesThroughThePhotosToTheOpenTabAndItsPage() {
        tabTo("choose");
        List<String> order = new ArrayList<>();
        for (int i = 0; i < 24; i++) {
            screen.press(KeyCode.TAB);
            order.add(String.valueOf(focus().getId()));
        }
        assertThat(order).containsSubsequence(
                "photo-" + names().getFirst(), "formatsTab", "profile-full", "addProfile", "chooseFolder", "replace", "naming", "address");
        assertThat(order).as("pages that are not shown").doesNotContain("warnings", "text", "results", "checkTab");
    }

    @Test
    void aPhotoIsDraggedToWhereAnotherStands() {
        List<String> before = names();
        Node first = find("#photo-" + before.getFirst(), Node.class);
        Node last = find("#photo-" + before.getLast(), Node.class);
        Screen.run(() -> {
            drag(DragEvent.DRAG_OVER, last, first);
            assertThat(first.getPseudoClassStates().toString()).contains("drop-target");
            drag(DragEvent.DRAG_DROPPED, last, first);
            drag(DragEvent.DRAG_EXITED, last, first);
        });
        assertThat(names()).containsExactly(before.getLast(), before.getFirst(), before.get(1));
        assertThat(first.getPseudoClassStates().toString()).doesNotContain("drop-target");
    }

    private static void drag(EventType<DragEvent> type, Node dragged, Node over) {
        over.fireEvent(new DragEvent(type, null, 5, 5, 5, 5, TransferMode.MOVE, dragged, over, null));
    }
}
