package pro.photoestate.app.ui.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.collections.ObservableList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pro.photoestate.app.TestShoot;
import pro.photoestate.app.demo.SampleShoot;
import pro.photoestate.app.ui.common.Ongoing;
import pro.photoestate.app.ui.common.Tasks;

class CardViewModelTest {

    @TempDir
    Path folder;

    private LibraryDesk at;
    private CardViewModel model;

    @BeforeEach
    void open() {
        at = new LibraryDesk(folder);
        model = new CardViewModel(at.desk, at.services);
    }

    @AfterEach
    void close() {
        at.close();
    }

    @Test
    void theExampleFollowsTemplateAndNameAndAMistakeIsNamed() {
        model.shoot().set("Elm Street 5");
        model.template().set("{yyyy}/{shoot}/{name}");
        assertThat(model.example().get().replace('\\', '/')).isEqualTo("2026/Elm Street 5/DSC04711.JPG");
        model.template().set("{yyyy}/{town}/{name}");
        assertThat(model.example().get()).isEmpty();
        assertThat(model.mistake().get()).contains("{town}");
        assertThat(model.isComplete()).isFalse();
    }

    @Test
    void aCardIsCopiedTwiceAndImportedAndOnlyThenSafeToFormat() throws IOException {
        Path card = folder.resolve("card");
        SampleShoot.copyTo(card);
        model.card().set(Optional.of(card));
        model.destination().set(Optional.of(folder.resolve("disk")));
        model.second().set(Optional.of(folder.resolve("backup")));
        model.shoot().set("Elm Street 5");
        assertThat(model.isComplete()).isTrue();
        model.copy();
        assertThat(model.phase().get()).isEqualTo(CardViewModel.Phase.SAFE);
        assertThat(at.catalog.shoots().cards()).hasSize(1);
        assertThat(at.catalog.shoots().cards().getFirst().shoot().folder()).startsWith(folder.resolve("disk"));
        try (var backup = Files.walk(folder.resolve("backup"))) {
            assertThat(backup.filter(Files::isRegularFile)).hasSize(SampleShoot.files().size());
        }
        assertThat(at.services.settings().current().card().secondDestination()).contains(folder.resolve("backup"));
    }

    @Test
    void anEmptyCardIsToldWhereItWasAsked() throws IOException {
        model.card().set(Optional.of(Files.createDirectories(folder.resolve("card"))));
        model.destination().set(Optional.of(folder.resolve("disk")));
        model.copy();
        assertThat(model.phase().get()).isEqualTo(CardViewModel.Phase.ASKING);
        assertThat(model.mistake().get()).contains("no files");
    }

    @Test
    void afterACopyThatFailedAnotherDestinationMayBeTried() throws IOException {
        Path card = folder.resolve("card");
        SampleShoot.copyTo(card);
        model.card().set(Optional.of(card));
        model.destination().set(Optional.of(card.resolve("copies")));
        model.copy();
        assertThat(model.mistake().get()).contains("lies on the card");
        model.destination().set(Optional.of(folder.resolve("disk")));
        assertThat(model.mistake().get()).isEmpty();
        assertThat(model.isComplete()).isTrue();
    }

    @Test
    void aCopyIsSeenAtTheWindowsEdgeWhileItGoesOnAndIsCancelledThere() throws IOException {
        TestShoot.single(folder.resolve("card/hall.jpg"), 2);
        Deque<Runnable> background = new ArrayDeque<>();
        try (LibraryDesk other = new LibraryDesk(
                folder.resolve("other"), new Tasks(background::add, Runnable::run), Locale.ENGLISH)) {
            CardViewModel copy = new CardViewModel(other.desk, other.services);
            ObservableList<Ongoing> edge = other.desk.workspace().ongoing();
            copy.card().set(Optional.of(folder.resolve("card")));
            copy.destination().set(Optional.of(folder.resolve("disk")));
            copy.copy();
            assertThat(edge).singleElement().satisfies(w -> assertThat(w.words().get()).isEqualTo("Looking at the card."));
            edge.getFirst().stop();
            assertThat(edge).isEmpty();
            assertThat(copy.phase().get()).isEqualTo(CardViewModel.Phase.ASKING);
            background.remove().run();
            assertThat(folder.resolve("disk")).isEmptyDirectory();

            copy.copy();
            List<String> said = new ArrayList<>();
            edge.getFirst().words().subscribe(now -> {
                said.add(now);
            });
            background.remove().run();
            assertThat(said).contains("Card: 1 of 1 files copied (100 %)");
            assertThat(edge).isEmpty();
        }
    }
}
