package pro.photoestate.app.ui.outside;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import pro.photoestate.app.outside.Declaration;
import pro.photoestate.app.outside.Deed;
import pro.photoestate.app.outside.Outside;
import pro.photoestate.app.outside.OutsideException;
import pro.photoestate.app.outside.OutsideVersion;
import pro.photoestate.app.ui.common.Tasks;
import pro.photoestate.recipe.OperationClass;

/** What somebody says was done to a picture. On the window's thread. */
final class DeclareViewModel {

    private final Outside outside;
    private final Tasks tasks;
    private final OutsideVersion version;
    private final Consumer<OutsideVersion> done;
    private final Function<Exception, String> told;
    private final ObjectProperty<Set<Deed>> deeds = new SimpleObjectProperty<>(this, "deeds", Set.of());
    private final StringProperty words = new SimpleStringProperty(this, "words", "");
    private final BooleanProperty generative = new SimpleBooleanProperty(this, "generative");
    private final StringProperty by = new SimpleStringProperty(this, "by", "");
    private final ReadOnlyStringWrapper fault = new ReadOnlyStringWrapper(this, "fault", "");

    /**
     * @param done told when the declaration is kept
     * @param told a failure in the words of the window
     */
    DeclareViewModel(
            Outside outside,
            Tasks tasks,
            OutsideVersion version,
            Consumer<OutsideVersion> done,
            Function<Exception, String> told) {
        this.outside = outside;
        this.tasks = tasks;
        this.version = version;
        this.done = done;
        this.told = told;
        version.declaration().ifPresent(d -> {
            deeds.set(d.deeds());
            words.set(d.words());
            by.set(d.by());
            generative.set(d.generative());
        });
    }

    /** Adds or takes away a deed: enhancement stands alone. */
    void choose(Deed deed, boolean yes) {
        Set<Deed> next = deeds.get().isEmpty() ? EnumSet.noneOf(Deed.class) : EnumSet.copyOf(deeds.get());
        if (yes && deed.kind() == OperationClass.ENHANCEMENT) {
            next.clear();
        } else if (yes) {
            next.removeIf(d -> d.kind() == OperationClass.ENHANCEMENT);
        }
        if (yes) {
            next.add(deed);
        } else {
            next.remove(deed);
        }
        deeds.set(Set.copyOf(next));
        fault.set("");
    }

    /** Whether what is chosen makes the photo one that is labelled. */
    boolean alters() {
        return deeds.get().stream().anyMatch(d -> d.kind() == OperationClass.ALTERATION);
    }

    /** Keeps it, or says what is missing. */
    void declare() {
        Declaration said;
        try {
            said = new Declaration(deeds.get(), words.get(), by.get(), generative.get());
        } catch (OutsideException e) {
            fault.set(missing());
            return;
        }
        tasks.start(
                cancel -> outside.declare(version.id(), said),
                done,
                e -> fault.set(told.apply(e)));
    }

    /** The key of the sentence about what is missing. */
    private String missing() {
        for (var rule : List.of(
                Map.entry("missing.deeds", deeds.get().isEmpty()),
                Map.entry("missing.words", deeds.get().contains(Deed.OTHER) && words.get().isBlank()),
                Map.entry("missing.by", by.get().isBlank()))) {
            if (rule.getValue()) {
                return rule.getKey();
            }
        }
        return "missing.short";
    }

    ObjectProperty<Set<Deed>> deeds() {
        return deeds;
    }

    StringProperty words() {
        return words;
    }

    StringProperty by() {
        return by;
    }

    /** Whether generative AI made some of it. */
    BooleanProperty generative() {
        return generative;
    }

    /** A key of the texts, or a sentence; empty when nothing is wrong. */
    ReadOnlyStringProperty fault() {
        return fault.getReadOnlyProperty();
    }

    OutsideVersion version() {
        return version;
    }
}
