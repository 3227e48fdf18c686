package pro.photoestate.app.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pro.photoestate.engine.image.FaultCode;
import pro.photoestate.engine.image.PhotoException;
import tools.jackson.databind.json.JsonMapper;

class RunJournalTest {

    @TempDir
    Path folder;

    @Test
    void whatWasDoneIsKnownToTheNextRunOfTheSameRequest() {
        try (RunJournal journal = RunJournal.open(folder, "natural")) {
            journal.begin("a");
            journal.done("a", new JsonMapper().createObjectNode().put("id", "a"));
            journal.begin("b");
        }
        try (RunJournal next = RunJournal.open(folder, "natural")) {
            assertThat(next.done("a").orElseThrow().path("id").asString()).isEqualTo("a");
            assertThat(next.done("b")).isEmpty();
            assertThat(next.wasBegun("b")).isTrue();
            assertThat(next.wasBegun("c")).isFalse();
        }
    }

    @Test
    void anotherRequestBeginsAnew() {
        try (RunJournal journal = RunJournal.open(folder, "natural")) {
            journal.done("a", new JsonMapper().createObjectNode());
        }
        try (RunJournal other = RunJournal.open(folder, "bright")) {
            assertThat(other.done("a")).isEmpty();
        }
        try (RunJournal first = RunJournal.open(folder, "natural")) {
            assertThat(first.done("a")).isEmpty();
        }
    }

    @Test
    void halfALineOfAKilledRunIsForgotten() throws IOException {
        try (RunJournal journal = RunJournal.open(folder, "natural")) {
            journal.done("a", new JsonMapper().createObjectNode());
        }
        Files.writeString(folder.resolve(RunJournal.FILE), "{\"done\":\"b\",\"rep", StandardOpenOption.APPEND);
        try (RunJournal next = RunJournal.open(folder, "natural")) {
            assertThat(next.done("b")).isEmpty();
            next.done("c", new JsonMapper().createObjectNode());
        }
        try (RunJournal third = RunJournal.open(folder, "natural")) {
            assertThat(third.done("a")).isPresent();
            assertThat(third.done("c")).isPresent();
        }
    }

    @Test
    void garbageIsTakenForAnEmptyJournal() throws IOException {
        Files.write(folder.resolve(RunJournal.FILE), new byte[] {0, -1, '\n', 7, '\n', '{'});
        try (RunJournal journal = RunJournal.open(folder, "natural")) {
            assertThat(journal.done("a")).isEmpty();
        }
    }

    @Test
    void aSecondRunIsKeptOut() {
        try (RunJournal journal = RunJournal.open(folder, "natural")) {
            assertThat(journal.done("a")).isEmpty();
            assertThatThrownBy(() -> RunJournal.open(folder, "natural"))
                    .isInstanceOf(PhotoException.class)
                    .hasMessageContaining("another run is writing into")
                    .extracting(e -> ((PhotoException) e).code())
                    .isEqualTo(FaultCode.UNWRITABLE);
        }
    }
}
