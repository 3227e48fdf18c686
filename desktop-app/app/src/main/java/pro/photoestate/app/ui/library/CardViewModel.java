package pro.photoestate.app.ui.library;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import pro.photoestate.app.ingest.CardCopyRequest;
import pro.photoestate.app.ingest.CardCopyResult;
import pro.photoestate.app.ingest.CopyProgress;
import pro.photoestate.app.ingest.CopyTemplate;
import pro.photoestate.app.ingest.ImportRequest;
import pro.photoestate.app.ingest.IngestException;
import pro.photoestate.app.platform.Settings;
import pro.photoestate.app.ui.common.Desk;
import pro.photoestate.app.ui.common.Fault;
import pro.photoestate.app.ui.common.Ongoing;
import pro.photoestate.engine.render.Cancel;

/**
 * A card that is to be copied: from where, to where, by which names; then how far it is, and whether the card may be
 * formatted. What was copied is imported at once.
 */
final class CardViewModel {

    private final Desk desk;
    private final LibraryServices services;
    private final ObjectProperty<Optional<Path>> card = new SimpleObjectProperty<>(this, "card", Optional.empty());
    private final ObjectProperty<Optional<Path>> destination =
            new SimpleObjectProperty<>(this, "destination", Optional.empty());
    private final ObjectProperty<Optional<Path>> second = new SimpleObjectProperty<>(this, "second", Optional.empty());
    private final StringProperty shoot = new SimpleStringProperty(this, "shoot", "");
    private final StringProperty template = new SimpleStringProperty(this, "template", CopyTemplate.USUAL.text());
    private final ReadOnlyStringWrapper example = new ReadOnlyStringWrapper(this, "example", "");
    private final ReadOnlyStringWrapper mistake = new ReadOnlyStringWrapper(this, "mistake", "");
    private final ReadOnlyObjectWrapper<Phase> phase = new ReadOnlyObjectWrapper<>(this, "phase", Phase.ASKING);
    private final ReadOnlyObjectWrapper<Optional<CopyProgress>> progress =
            new ReadOnlyObjectWrapper<>(this, "progress", Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<CardCopyResult>> result =
            new ReadOnlyObjectWrapper<>(this, "result", Optional.empty());
    private final Ongoing ongoing = new Ongoing(this::stop);
    private Optional<Cancel> copying = Optional.empty();

    enum Phase {
        ASKING,
        COPYING,
        /** All is there and was read back. */
        SAFE,
        /** Something was not copied. */
        UNSAFE
    }

    CardViewModel(Desk desk, LibraryServices services) {
        this.desk = desk;
        this.services = services;
        Settings.Card kept = services.settings().current().card();
        template.set(kept.template());
        second.set(kept.secondDestination());
        phase.subscribe((old, now) -> showOngoing(now));
        template.subscribe(now -> check());
        shoot.subscribe(now -> check());
        card.subscribe((old, now) -> check()); // what was wrong with one folder may be right with another
        destination.subscribe((old, now) -> check());
        second.subscribe((old, now) -> check());
    }

    /** At the window's edge: a copy goes on also where its panel is not on the screen. */
    private void showOngoing(Phase now) {
        desk.workspace().ongoing().remove(ongoing);
        if (now == Phase.COPYING) {
            ongoing.words().set(desk.texts("library").get("card.begins"));
            desk.workspace().ongoing().add(ongoing);
        }
    }

    /** Says what the template makes of a file, or what is wrong with it. */
    private void check() {
        LocalDateTime now = LocalDateTime.now(services.disks().ids().clock());
        try {
            String name = shoot.get().isBlank() ? desk.texts("library").get("card.someShoot") : shoot.get().strip();
            example.set(CopyTemplate.of(template.get()).example(now, name).toString());
            mistake.set("");
        } catch (IngestException e) {
            example.set("");
            mistake.set(desk.texts("library").told(e.sentence()));
        }
    }

    /** Whether all is said that is needed. */
    boolean isComplete() {
        return card.get().isPresent() && destination.get().isPresent() && mistake.get().isEmpty();
    }

    /** Copies, or goes on after something was in the way. */
    void copy() {
        CardCopyRequest request = new CardCopyRequest(
                card.get().orElseThrow(),
                destination.get().orElseThrow(),
                second.get(),
                CopyTemplate.of(template.get()),
                shoot.get().strip());
        phase.set(Phase.COPYING);
        progress.set(Optional.empty());
        Settings.Card kept = new Settings.Card(template.get(), second.get());
        copying = Optional.of(desk.tasks()
                .start(
                        cancel -> {
                            services.settings().change(s -> s.withCard(kept));
                            return services.disks()
                                    .cards()
                                    .run(request, now -> desk.tasks().later(() -> progressed(now)), cancel);
                        },
                        this::done,
                        this::failed));
    }

    private void progressed(CopyProgress now) {
        if (phase.get() == Phase.COPYING) {
            progress.set(Optional.of(now));
            long share = now.bytes() == 0 ? 0 : 100 * now.bytesDone() / now.bytes();
            ongoing.words().set(desk.texts("library").get("card.ongoing", now.filesDone(), now.files(), share));
        }
    }

    private void done(CardCopyResult copied) {
        result.set(Optional.of(copied));
        phase.set(copied.safeToFormat() ? Phase.SAFE : Phase.UNSAFE);
        if (!copied.copied().isEmpty()) {
            services.imports()
                    .begin(new ImportRequest(copied.copied(), Optional.empty(), shoot.get().strip(), ""));
        }
    }

    private void failed(Exception e) {
        phase.set(Phase.ASKING);
        Fault fault = Fault.of(e, desk.texts("common"));
        mistake.set("%s [%s]".formatted(fault.sentence(), fault.code()));
    }

    /** Ends the copy; what is there stays, and the same copy goes on from it. */
    void stop() {
        copying.ifPresent(Cancel::cancel);
        copying = Optional.empty();
        if (phase.get() == Phase.COPYING) {
            phase.set(Phase.ASKING);
        }
    }

    /** What was not copied, in sentences. */
    List<String> problems() {
        return result.get().stream()
                .flatMap(r -> r.problems().stream())
                .flatMap(p -> Stream.of(desk.texts("library").told(p.sentence())))
                .toList();
    }

    ObjectProperty<Optional<Path>> card() {
        return card;
    }

    ObjectProperty<Optional<Path>> destination() {
        return destination;
    }

    /** Where a second copy goes, if one is wished. */
    ObjectProperty<Optional<Path>> second() {
        return second;
    }

    StringProperty shoot() {
        return shoot;
    }

    StringProperty template() {
        return template;
    }

    /** Where a file would go. */
    ReadOnlyStringProperty example() {
        return example.getReadOnlyProperty();
    }

    /** What is wrong; empty when nothing is. */
    ReadOnlyStringProperty mistake() {
        return mistake.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Phase> phase() {
        return phase.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<CopyProgress>> progress() {
        return progress.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<CardCopyResult>> result() {
        return result.getReadOnlyProperty();
    }
}
