package pro.photoestate.app.ui.delivery;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import pro.photoestate.app.catalog.Shoot;
import pro.photoestate.app.delivery.DeliveryOrder;
import pro.photoestate.app.delivery.DeliveryPlan;
import pro.photoestate.app.delivery.DeliveryScene;
import pro.photoestate.engine.export.ExportProfile;
import pro.photoestate.engine.export.FileNaming;
import pro.photoestate.engine.export.Profiles;
import pro.photoestate.engine.image.PhotoException;
import pro.photoestate.sentence.Sentence;

/** How photos go out: formats, folder, names, statements. On the window's thread. */
final class PlanViewModel {

    private final ObservableList<ProfileItem> profiles = FXCollections.observableArrayList();
    private final ObjectProperty<Path> folder = new SimpleObjectProperty<>(this, "folder", Path.of(""));
    private final StringProperty naming = new SimpleStringProperty(this, "naming", DeliveryPlan.NAMING);
    private final StringProperty address = new SimpleStringProperty(this, "address", "");
    private final BooleanProperty replace = new SimpleBooleanProperty(this, "replace");
    private final ObjectProperty<DeliveryPlan.Language> language =
            new SimpleObjectProperty<>(this, "language", DeliveryPlan.Language.ENGLISH);
    private final ObjectProperty<Optional<Sentence>> namingFault =
            new SimpleObjectProperty<>(this, "namingFault", Optional.empty());
    private final Runnable changed;
    private boolean quiet;

    /** @param changed run after each change that a person makes */
    PlanViewModel(Runnable changed) {
        this.changed = changed;
        for (var property : List.of(folder, naming, address, replace, language)) {
            property.subscribe(this::tell);
        }
    }

    private void tell() {
        if (!quiet) {
            namingFault.set(fault(naming.get()));
            changed.run();
        }
    }

    private static Optional<Sentence> fault(String template) {
        try {
            FileNaming.of(template);
            return Optional.empty();
        } catch (PhotoException e) {
            return Optional.of(e.sentence());
        }
    }

    /** Takes a plan over, and tells nobody. */
    void load(DeliveryPlan plan) {
        quiet = true;
        folder.set(plan.folder());
        naming.set(plan.naming());
        address.set(plan.address());
        replace.set(plan.replace());
        language.set(plan.language());
        namingFault.set(fault(plan.naming()));
        List<ProfileItem> items = new ArrayList<>();
        Profiles.builtIn().forEach(name -> items.add(new ProfileItem(name, Profiles.named(name), plan.profiles().contains(name))));
        plan.profiles().stream().filter(p -> !Profiles.builtIn().contains(p)).forEach(p -> read(p, items));
        profiles.setAll(items);
        quiet = false;
    }

    /** A profile's file that has gone or changed for the worse is left out. */
    private static void read(String file, List<ProfileItem> items) {
        try {
            items.add(new ProfileItem(file, Profiles.named(file), true));
        } catch (PhotoException e) {
            return; // it is chosen again, and told about then
        }
    }

    DeliveryPlan plan(List<UUID> order, List<UUID> chosen) {
        List<String> sources = profiles.stream().filter(ProfileItem::chosen).map(ProfileItem::source).toList();
        return new DeliveryPlan(
                order, chosen, sources, folder.get(), naming.get(), address.get(), language.get(), replace.get());
    }

    /** What goes out with that; empty with a template that is none. */
    Optional<DeliveryOrder> order(Shoot shoot, List<DeliveryScene> going) {
        return valid()
                ? Optional.of(new DeliveryOrder(
                        shoot.id(),
                        going,
                        chosen(),
                        folder.get(),
                        naming.get(),
                        address.get().isBlank() ? shoot.address() : address.get(),
                        language.get(),
                        replace.get()))
                : Optional.empty();
    }

    /** Chooses a format, or no longer. */
    void choose(ProfileItem item, boolean yes) {
        profiles.set(profiles.indexOf(item), item.with(yes));
        changed.run();
    }

    /**
     * Adds a profile from a file and chooses it.
     *
     * @throws PhotoException when it is none, or one of that name is there
     */
    void add(Path file) {
        ExportProfile profile = Profiles.named(file.toAbsolutePath().toString());
        profiles.removeIf(p -> p.profile().name().equals(profile.name()));
        profiles.add(new ProfileItem(file.toAbsolutePath().toString(), profile, true));
        changed.run();
    }

    List<ExportProfile> chosen() {
        return profiles.stream().filter(ProfileItem::chosen).map(ProfileItem::profile).toList();
    }

    boolean valid() {
        return namingFault.get().isEmpty();
    }

    ObservableList<ProfileItem> profiles() {
        return profiles;
    }

    ObjectProperty<Path> folder() {
        return folder;
    }

    StringProperty naming() {
        return naming;
    }

    StringProperty address() {
        return address;
    }

    BooleanProperty replace() {
        return replace;
    }

    ObjectProperty<DeliveryPlan.Language> language() {
        return language;
    }

    /** What is wrong with the template; empty when nothing is. */
    ReadOnlyObjectProperty<Optional<Sentence>> namingFault() {
        return namingFault;
    }
}
