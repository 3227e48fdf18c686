package pro.photoestate.app.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.PickResult;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;
import pro.photoestate.app.ui.common.Action;
import pro.photoestate.app.ui.common.Legibility;
import pro.photoestate.app.ui.common.Notice;
import pro.photoestate.app.ui.common.Ongoing;
import pro.photoestate.app.ui.common.Place;
import pro.photoestate.app.ui.common.PlaceId;
import pro.photoestate.app.ui.common.Screen;

class ShellTest {

    private final List<String> log = new ArrayList<>();
    private final Map<String, String> keys = new java.util.HashMap<>();
    private boolean broken = true;
    private Screen screen;
    private Shell shell;

    /** Places that only write down what happens to them; Compare cannot be made at first. */
    private final class Plain implements Place {

        private final PlaceId id;
        private final StackPane root;

        Plain(PlaceId id) {
            this.id = id;
            root = new StackPane(new Label("this is " + id), new TextField());
            root.setId("plain-" + id.code());
        }

        @Override
        public Parent root() {
            return root;
        }

        @Override
        public List<Action> actions() {
            return List.of(
                    Action.of("pick", "Pick the frame " + id, "P", () -> log.add("pick " + id)),
                    Action.of("never", "Never possible", "N", () -> log.add("never")).when(() -> false));
        }

        @Override
        public void shown() {
            log.add("shown " + id);
        }

        @Override
        public void hidden() {
            log.add("hidden " + id);
        }
    }

    @BeforeEach
    void open() {
        shell = Screen.on(() -> {
            Map<PlaceId, Supplier<Place>> makers = new EnumMap<>(PlaceId.class);
            for (PlaceId id : PlaceId.values()) {
                makers.put(id, () -> make(id));
            }
            return new Shell(window -> makers, List::of, Locale.ENGLISH, new Shell.Outside(() -> keys, address -> {}, () -> false));
        });
        screen = Screen.open(960, 700, shell::scene);
        Screen.run(() -> Appearance.DARK.applyTo(shell.scene()));
    }

    private Place make(PlaceId id) {
        if (id == PlaceId.COMPARE && broken) {
            throw new IllegalStateException("made to fail");
        }
        return new Plain(id);
    }

    @AfterEach
    void close() {
        screen.close();
    }

    private boolean sees(String selector) {
        return screen.robot().from(shell.scene().getRoot()).lookup(selector).tryQuery().isPresent();
    }

    @Test
    void whatThePointerLiesOnStaysReadable() {
        for (Appearance look : Appearance.values()) {
            Screen.run(() -> look.applyTo(shell.scene()));
            for (String spot : List.of("#commands", "#rail-batch")) {
                screen.moveTo(spot);
                Screen.await(() -> shell.scene().getRoot().lookup(spot).isHover());
                Screen.run(() -> assertThat(Legibility.faint(shell.scene().getRoot())).as("%s in %s", spot, look).isEmpty());
            }
        }
    }

    @Test
    void theRailAndItsKeysLeadToThePlacesAndLeaveTheOneBefore() {
        Screen.run(() -> shell.scene().getRoot().requestFocus());
        screen.press(KeyCode.CONTROL, KeyCode.DIGIT2);
        assertThat(log).containsExactly("shown SHOOTS", "hidden SHOOTS", "shown SCENES");
        screen.click("#rail-batch");
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(log).endsWith("hidden SCENES", "shown BATCH");
        assertThat(sees("#plain-batch")).isTrue();
        assertThat(sees("#plain-scenes")).isFalse();
    }

    @Test
    void arrowKeysOnTheRailGoWhereTheyPoint() {
        javafx.scene.control.ToggleButton shoots = screen.find("#rail-shoots", javafx.scene.control.ToggleButton.class);
        Screen.run(shoots::requestFocus);
        screen.press(KeyCode.DOWN);
        assertThat(log).endsWith("shown SCENES");
        assertThat(sees("#plain-scenes")).isTrue();
    }

    @Test
    void theQuestionMarkAsksForTheKeysWhereverItLies() {
        Screen.run(() -> shell.scene().getRoot().requestFocus());
        Screen.run(() -> javafx.event.Event.fireEvent(
                shell.scene().getRoot(),
                new javafx.scene.input.KeyEvent(
                        javafx.scene.input.KeyEvent.KEY_TYPED, "?", "?", KeyCode.UNDEFINED, true, false, false, false)));
        Screen.await(() -> sees("#shortcut-sheet"));
    }

    @Test
    void keysOfAPlaceWorkThereAndAreLeftToATextFieldThatHasTheFocus() {
        Screen.run(() -> shell.scene().getRoot().requestFocus());
        screen.press(KeyCode.P);
        screen.press(KeyCode.N);
        assertThat(log).containsExactly("shown SHOOTS", "pick SHOOTS");
        TextField field = screen.find(".text-field", TextField.class);
        Screen.run(field::requestFocus);
        screen.press(KeyCode.P);
        assertThat(log).containsExactly("shown SHOOTS", "pick SHOOTS");
        assertThat(field.getText()).isEqualTo("p");
    }

    @Test
    void aKeyThatThePersonChoseReplacesTheActionsOwn() {
        keys.put("pick", "Shortcut+Y");
        Screen.run(() -> shell.scene().getRoot().requestFocus());
        screen.press(KeyCode.P);
        assertThat(log).doesNotContain("pick SHOOTS");
        screen.press(KeyCode.CONTROL, KeyCode.Y);
        assertThat(log).contains("pick SHOOTS");
    }

    @Test
    void aPlaceThatFailsSaysSoAndTheOthersGoOn() {
        Screen.run(() -> shell.go(PlaceId.COMPARE));
        assertThat(sees(".state-panel")).isTrue();
        Screen.run(() -> shell.go(PlaceId.SHOOTS));
        assertThat(sees("#plain-shoots")).isTrue();
        broken = false;
        Screen.run(() -> shell.go(PlaceId.COMPARE));
        assertThat(sees("#plain-compare")).isTrue();
    }

    @Test
    void aFailureOnThePlaceOnTheScreenIsShownThereUntilItIsTriedAgain() {
        Screen.run(() -> shell.fail(new IllegalStateException("late")));
        assertThat(sees("#plain-shoots")).isFalse();
        screen.click("Try again");
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(sees("#plain-shoots")).isTrue();
    }

    @Test
    void thePaletteFindsWhatIsPossibleByLettersAndDoesIt() {
        Screen.run(() -> shell.scene().getRoot().requestFocus());
        screen.press(KeyCode.CONTROL, KeyCode.K);
        Screen.await(() -> sees("#palette"));
        ListView<?> list = screen.find("#palette .list-view", ListView.class);
        assertThat(list.getItems()).extracting(Object::toString).noneMatch(t -> t.contains("Never"));
        screen.robot().write("pifr");
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(list.getItems()).hasSize(1);
        screen.press(KeyCode.ENTER);
        assertThat(log).endsWith("pick SHOOTS");
        Screen.await(() -> !sees("#palette"));
    }

    @Test
    void theShortcutSheetNamesTheKeysOfThePlaceAndEscapeClosesIt() {
        Screen.run(() -> shell.scene().getRoot().requestFocus());
        screen.press(KeyCode.F1);
        Screen.await(() -> sees("#shortcut-sheet"));
        assertThat(sees("Pick the frame SHOOTS")).isTrue();
        screen.press(KeyCode.ESCAPE);
        Screen.await(() -> !sees("#shortcut-sheet"));
    }

    @Test
    void aNoticeShowsItsSentenceAndDoesWhatItOffersOnce() {
        Notice notice = Notice.done("Five scenes are exported.").with(Action.of("show", "Show", () -> log.add("shown them")));
        Screen.run(() -> shell.tell(notice));
        screen.click("Show");
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(log).endsWith("shown them");
        assertThat(sees(".notice")).isFalse();
    }

    private Button button(String name) {
        return Screen.on(() -> {
            Button button = new Button(name);
            button.setOnAction(e -> log.add(name));
            return button;
        });
    }

    @Test
    void theQuestionMarkInAPanelLeavesThePanelThere() {
        Button one = button("one");
        one.setId("one");
        Screen.run(() -> shell.showDialog(new HBox(one)));
        Screen.run(one::requestFocus);
        Screen.run(() -> Event.fireEvent(
                one, new KeyEvent(KeyEvent.KEY_TYPED, "?", "?", KeyCode.UNDEFINED, true, false, false, false)));
        assertThat(sees("#one")).isTrue();
        assertThat(sees("#shortcut-sheet")).isFalse();
    }

    @Test
    void keysAreLeftToADayOrAChoiceThatIsTyped() {
        DatePicker day = new DatePicker();
        ComboBox<String> choice = new ComboBox<>();
        choice.setEditable(true);
        Screen.run(() -> screen.find("#plain-shoots", StackPane.class).getChildren().addAll(day, choice));
        for (Control typed : List.of(day, choice)) {
            Screen.run(typed::requestFocus);
            screen.press(KeyCode.P);
        }
        assertThat(log).containsExactly("shown SHOOTS");
    }

    @Test
    void theScrollBarOfThePaletteScrollsAndDoesNothingElse() {
        Screen.run(() -> shell.scene().getRoot().requestFocus());
        screen.press(KeyCode.CONTROL, KeyCode.K);
        Screen.await(() -> sees("#palette"));
        ListView<?> list = screen.find("#palette .list-view", ListView.class);
        Screen.run(() -> Event.fireEvent(list, click(list)));
        assertThat(sees("#palette")).isTrue();
        assertThat(log).containsExactly("shown SHOOTS");
        Node cell = screen.find("#palette .list-cell", Node.class);
        Screen.run(() -> Event.fireEvent(cell, click(cell)));
        Screen.await(() -> !sees("#palette"));
        assertThat(log).contains("pick SHOOTS");
    }

    private static MouseEvent click(Node on) {
        return new MouseEvent(
                MouseEvent.MOUSE_CLICKED, 1, 1, 1, 1, MouseButton.PRIMARY, 1, false, false, false, false, true, false, false, true,
                false, true, new PickResult(on, 1, 1));
    }

    @Test
    void aPlaceThatIsTriedAgainIsLetGoOfFirst() {
        Screen.run(() -> shell.fail(new IllegalStateException("late")));
        screen.click("Try again");
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(log).containsExactly("shown SHOOTS", "hidden SHOOTS", "shown SHOOTS");
    }

    @Test
    void longWorkIsSeenInTheStatusBarWithAWayToCancelIt() {
        Ongoing work = new Ongoing(() -> log.add("stopped"));
        Screen.run(() -> shell.model().ongoing().add(work));
        Screen.run(() -> work.words().set("Card: 1 of 9 files copied"));
        Screen.await(() -> screen.robot().lookup("Card: 1 of 9 files copied").tryQuery().isPresent());
        Button stop = screen.find("#status-ongoing .button", Button.class);
        assertThat(stop.getAccessibleText()).isEqualTo("Cancel: Card: 1 of 9 files copied");
        screen.click("#status-ongoing .button");
        Screen.await(() -> log.contains("stopped"));
        Screen.run(() -> shell.model().ongoing().clear());
        assertThat(screen.robot().lookup("#status-ongoing .button").tryQuery()).isEmpty();
    }
}
