package pro.photoestate.app.ui.library;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.collections.FXCollections;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;
import pro.photoestate.app.catalog.CatalogScene;
import pro.photoestate.app.catalog.Photo;
import pro.photoestate.app.catalog.PhotoFilter;
import pro.photoestate.app.ui.common.ChoiceWords;
import pro.photoestate.app.ui.common.Texts;

/** What photos are looked for, by everything but words. It follows the filter, whoever changes it. */
final class FilterBar extends FlowPane {

    private final Texts texts;
    private final ObjectProperty<PhotoFilter> filter;
    private final ComboBox<Integer> rating;
    private final ComboBox<Optional<Photo.Flag>> flag;
    private final ComboBox<Optional<Photo.Label>> label;
    private final ComboBox<Optional<CatalogScene.State>> state;
    private final ComboBox<Optional<String>> camera;
    private final ToggleButton warnings;
    private final DatePicker from = new DatePicker();
    private final DatePicker until = new DatePicker();
    private boolean following;

    /** @param dated whether days can be chosen too */
    FilterBar(Texts texts, ObjectProperty<PhotoFilter> filter, boolean dated) {
        super(8, 8);
        this.texts = texts;
        this.filter = filter;
        getStyleClass().add("filter-bar");
        setAlignment(Pos.CENTER_LEFT);
        rating = choice("filter.rating", List.of(0, 1, 2, 3, 4, 5), n -> texts.get(n == 0 ? "filter.rating.any" : "filter.rating.least", "★".repeat(n)));
        flag = choice("filter.flag", any(List.of(Photo.Flag.values())), f -> word("filter.flag.any", "flag.", f));
        label = choice("filter.label", any(List.of(Photo.Label.values())), l -> word("filter.label.any", "label.", l));
        state = choice("filter.state", any(List.of(CatalogScene.State.values())), s -> word("filter.state.any", "state.", s));
        camera = choice("filter.camera", List.of(Optional.empty()), c -> c.orElse(texts.get("filter.camera.any")));
        rating.setPrefWidth(140);
        camera.setPrefWidth(160);
        warnings = new ToggleButton(texts.get("filter.warnings"), new FontIcon(Material2OutlinedMZ.WARNING));
        warnings.setOnAction(e -> changed());
        Button clear = new Button(texts.get("filter.clear"));
        clear.setId("filter-clear");
        clear.getStyleClass().add("flat");
        clear.setOnAction(e -> filter.set(PhotoFilter.ALL.withWords(filter.get().words())));
        getChildren().addAll(rating, flag, label, state, camera, warnings);
        if (dated) {
            getChildren().addAll(day(from, "filter.from"), day(until, "filter.until"));
        }
        getChildren().add(clear);
        filter.subscribe(this::follow);
    }

    /** The cameras that can be chosen. */
    void cameras(List<String> all) {
        following = true;
        camera.getItems().setAll(any(all));
        camera.setValue(filter.get().camera());
        following = false;
    }

    private HBox day(DatePicker picker, String key) {
        Label word = new Label(texts.get(key));
        word.setLabelFor(picker);
        picker.setPrefWidth(120);
        picker.setAccessibleText(texts.get(key));
        picker.valueProperty().subscribe((old, now) -> changed());
        HBox row = new HBox(4, word, picker);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private <V> ComboBox<V> choice(String key, List<V> values, Function<V, String> words) {
        ComboBox<V> box = new ComboBox<>(FXCollections.observableArrayList(values));
        box.setId(key.replace('.', '-'));
        box.setAccessibleText(texts.get(key));
        box.setVisibleRowCount(12);
        box.setConverter(new ChoiceWords<>(words));
        box.setOnAction(e -> changed());
        return box;
    }

    /** The choice of none, and those. */
    private static <V> List<Optional<V>> any(List<V> values) {
        return Stream.concat(Stream.of(Optional.<V>empty()), values.stream().map(Optional::of))
                .toList();
    }

    private String word(String none, String prefix, Optional<? extends Enum<?>> value) {
        return value.map(v -> texts.get(prefix + v.name().toLowerCase(Locale.ROOT))).orElseGet(() -> texts.get(none));
    }

    private void follow(PhotoFilter now) {
        following = true;
        rating.setValue(now.leastRating());
        flag.setValue(now.flag());
        label.setValue(now.label());
        state.setValue(now.state());
        camera.setValue(now.camera());
        warnings.setSelected(now.withWarnings());
        from.setValue(now.from().orElse(null));
        until.setValue(now.until().orElse(null));
        following = false;
    }

    private void changed() {
        if (following) {
            return;
        }
        Optional<LocalDate> first = Optional.ofNullable(from.getValue());
        Optional<LocalDate> last = Optional.ofNullable(until.getValue());
        filter.set(new PhotoFilter(
                filter.get().words(),
                first,
                last,
                camera.getValue(),
                rating.getValue(),
                flag.getValue(),
                label.getValue(),
                state.getValue(),
                warnings.isSelected()));
    }
}
