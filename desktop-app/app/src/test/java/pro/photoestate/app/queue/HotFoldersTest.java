package pro.photoestate.app.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pro.photoestate.app.TestShoot;
import pro.photoestate.engine.export.Profiles;
import pro.photoestate.engine.image.FaultCode;
import pro.photoestate.engine.looks.Looks;
import pro.photoestate.sentence.Sentence;

class HotFoldersTest {

    @TempDir
    Path folder;

    private QueueFixture at;
    private Path hot;
    private Path card;
    private HotFolders folders;
    private final List<List<String>> taken = new CopyOnWriteArrayList<>();
    private final Map<String, UUID> scenes = new ConcurrentHashMap<>();

    @BeforeEach
    void open() throws IOException {
        at = new QueueFixture(folder, 1);
        hot = Files.createDirectories(folder.resolve("hot"));
        card = Files.createDirectories(folder.resolve("card"));
        folders = begin();
        TestShoot.bracket(card, "living", 1, -2, 0, 2);
        TestShoot.single(card.resolve("hall.jpg"), 2);
    }

    @AfterEach
    void close() {
        folders.close();
        at.close();
    }

    private HotFolders begin() {
        HotFolders fresh = new HotFolders(at.catalog, at.queue, this::scenesOf, at.tools());
        fresh.start();
        return fresh;
    }

    /** One scene for each word before the dash, the same for the same. */
    private HotFolderIntake.Arrived scenesOf(Path from, List<Path> files) {
        taken.add(files.stream().map(f -> f.getFileName().toString()).sorted().toList());
        List<Failure> failures = files.stream()
                .filter(f -> f.getFileName().toString().startsWith("broken"))
                .map(f -> new Failure(f, FaultCode.CORRUPT, Sentence.plain(f.getFileName() + " is broken")))
                .toList();
        return new HotFolderIntake.Arrived(made(from, files), failures);
    }

    private List<UUID> made(Path from, List<Path> files) {
        return files.stream()
                .filter(f -> !f.getFileName().toString().startsWith("broken"))
                .map(f -> f.getFileName().toString().split("[-.]")[0])
                .distinct()
                .map(name -> scenes.computeIfAbsent(
                        name, n -> QueueFixture.addShoot(at.catalog, at.ids, from, 1).getFirst()))
                .toList();
    }

    private HotFolder.Order order(Path out) {
        return new HotFolder.Order(Looks.BRIGHT, ExportRequest.into(out, List.of(Profiles.named("full"))));
    }

    private void copy(String... names) throws IOException {
        for (String name : names) {
            put(name, Files.readAllBytes(card.resolve(name)));
        }
    }

    /** At once, so that no look sees half of it: the clock stands while files are written. */
    private void put(String name, byte[] bytes) throws IOException {
        Path beside = Files.write(folder.resolve("on the way"), bytes);
        Files.move(beside, hot.resolve(name), StandardCopyOption.ATOMIC_MOVE);
    }

    private int waiting() {
        return folders.status().getFirst().waiting();
    }

    private void until(BooleanSupplier holds) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (!holds.getAsBoolean()) {
            assertThat(System.nanoTime()).as("waited too long").isLessThan(end);
            at.alarm.ring();
            Thread.onSpinWait();
        }
    }

    private void pass(Duration time) {
        at.clock.turn(time);
        at.alarm.ring();
    }

    private int jobs() {
        return at.queue.snapshot().jobs().size();
    }

    @Test
    void aBracketIsTakenTogetherWhenNothingMoreHasComeForAWhile() throws IOException {
        folders.add(hot, order(at.out));
        copy("living-0.jpg", "living-1.jpg");
        until(() -> waiting() == 2);
        pass(Duration.ofSeconds(6));
        copy("living-2.jpg");
        until(() -> waiting() == 3);
        pass(Duration.ofSeconds(6));
        assertThat(taken).isEmpty();
        pass(Duration.ofSeconds(6));
        until(() -> jobs() == 1);
        assertThat(taken).containsExactly(List.of("living-0.jpg", "living-1.jpg", "living-2.jpg"));
        until(() -> waiting() == 0);
    }

    @Test
    void whatCameWhileTheProgramWasClosedIsTakenAndNothingTwice() throws IOException {
        folders.add(hot, order(at.out));
        copy("hall.jpg");
        until(() -> waiting() == 1);
        pass(Duration.ofSeconds(20));
        until(() -> jobs() == 1);
        folders.close();

        copy("living-0.jpg", "living-1.jpg", "living-2.jpg");
        Files.copy(card.resolve("hall.jpg"), hot.resolve("hall again.jpg"));
        folders = begin();
        until(() -> waiting() == 5);
        pass(Duration.ofSeconds(20));
        until(() -> jobs() == 2);
        until(() -> waiting() == 0);
        assertThat(taken)
                .containsExactly(List.of("hall.jpg"), List.of("living-0.jpg", "living-1.jpg", "living-2.jpg"));
    }

    @Test
    void aFileThatIsCopiedStillIsNotTakenUntilItIsWhole() throws IOException {
        byte[] whole = Files.readAllBytes(card.resolve("hall.jpg"));
        folders.add(hot, order(at.out));
        put("hall.jpg", Arrays.copyOf(whole, whole.length / 2));
        until(() -> waiting() == 1);
        pass(Duration.ofSeconds(30));
        int before = at.alarm.delays.size();
        until(() -> at.alarm.delays.size() > before); // it has looked
        assertThat(taken).isEmpty();

        put("hall.jpg", whole);
        pass(Duration.ofSeconds(1));
        int then = at.alarm.delays.size();
        until(() -> at.alarm.delays.size() > then + 1);
        pass(Duration.ofSeconds(20));
        until(() -> jobs() == 1);
    }

    @Test
    void aFileThatStaysCutOffIsTakenInTheEndSoThatItIsTold() throws IOException {
        folders.add(hot, order(at.out));
        put("cut.jpg", Arrays.copyOf(Files.readAllBytes(card.resolve("hall.jpg")), 9_000));
        until(() -> waiting() == 1);
        pass(Duration.ofSeconds(61));
        until(() -> !taken.isEmpty());
        assertThat(taken).containsExactly(List.of("cut.jpg"));
    }

    @Test
    void whatIsMadeWithinTheHotFolderIsNotTakenAgain() throws IOException {
        Path out = Files.createDirectories(hot.resolve("finished"));
        TestShoot.single(out.resolve("old.jpg"), 9);
        folders.add(hot, order(out));
        copy("hall.jpg");
        until(() -> waiting() == 1);
        pass(Duration.ofSeconds(20));
        until(() -> jobs() == 1);
        assertThat(taken).containsExactly(List.of("hall.jpg"));
        assertThatThrownBy(() -> folders.add(card, order(folder)))
                .isInstanceOf(JobException.class)
                .hasMessageContaining("choose another output folder");
    }

    @Test
    void anImportThatFailsIsToldAndTriedAgain() throws IOException {
        folders.close();
        List<Integer> calls = new CopyOnWriteArrayList<>();
        folders = new HotFolders(
                at.catalog,
                at.queue,
                (from, files) -> {
                    calls.add(1);
                    if (calls.size() == 1) {
                        throw new IllegalStateException("the disk is full");
                    }
                    return scenesOf(from, files);
                },
                at.tools());
        folders.start();
        folders.add(hot, order(at.out));
        copy("hall.jpg");
        until(() -> waiting() == 1);
        pass(Duration.ofSeconds(20));
        until(() -> folders.status().getFirst().problem().isPresent());
        assertThat(folders.status().getFirst().problem().orElseThrow().english()).contains("no space is left on the disk");
        until(() -> {
            at.clock.turn(Duration.ofMillis(100)); // whenever the next look comes, the one after it is late enough
            return jobs() == 1;
        });
        until(() -> folders.status().getFirst().problem().isEmpty());
    }

    @Test
    void aFolderThatIsOffWaitsAndOneThatIsRemovedIsForgotten() throws IOException {
        HotFolder mine = folders.add(hot, order(at.out));
        assertThatThrownBy(() -> folders.add(hot, order(at.out))).hasMessageContaining("is a hot folder already");
        folders.enable(mine.id(), false);
        copy("hall.jpg");
        assertThat(folders.status().getFirst().folder().enabled()).isFalse();
        folders.enable(mine.id(), true);
        until(() -> waiting() == 1);
        pass(Duration.ofSeconds(20));
        until(() -> jobs() == 1);
        folders.remove(mine.id());
        assertThat(folders.status()).isEmpty();
    }

    private List<String> broken() {
        return folders.status().getFirst().failures().stream()
                .map(f -> f.file().getFileName() + ": " + f.message())
                .toList();
    }

    @Test
    void aBrokenFileIsToldUntilItIsGoneAlsoAfterTheNextStart() throws IOException {
        folders.add(hot, order(at.out));
        put("broken.jpg", Files.readAllBytes(card.resolve("living-0.jpg")));
        copy("hall.jpg");
        until(() -> waiting() == 2);
        pass(Duration.ofSeconds(20));
        until(() -> jobs() == 1 && !broken().isEmpty());
        assertThat(broken()).containsExactly("broken.jpg: broken.jpg is broken");
        folders.close();

        folders = begin();
        until(() -> waiting() == 2);
        pass(Duration.ofSeconds(20));
        until(() -> !broken().isEmpty());
        assertThat(jobs()).as("the good one is not taken again").isEqualTo(1);

        Files.delete(hot.resolve("broken.jpg"));
        until(() -> broken().isEmpty());
    }

    @Test
    void hotFoldersThatWriteIntoEachOtherAreRefusedAlsoThroughLinks() throws IOException {
        Path second = Files.createDirectories(folder.resolve("second"));
        folders.add(hot, order(folder.resolve("made/first")));
        assertThatThrownBy(() -> folders.add(second, order(hot.resolve("new"))))
                .isInstanceOf(JobException.class)
                .hasMessageContaining("would go into the hot folder " + hot)
                .hasMessageContaining("choose another output folder");
        Path link = Files.createSymbolicLink(folder.resolve("link"), hot);
        assertThatThrownBy(() -> folders.add(second, order(link.resolve("new"))))
                .hasMessageContaining("would go into the hot folder");
        assertThatThrownBy(() -> folders.add(Files.createDirectories(folder.resolve("made")), order(folder.resolve("x"))))
                .hasMessageContaining("photos of the hot folder " + hot);
        assertThatThrownBy(() -> folders.add(link, order(at.out))).hasMessageContaining("is a hot folder already");
        HotFolder fine = folders.add(second, order(second.resolve("finished")));
        assertThatThrownBy(() -> folders.change(fine.id(), order(hot))).hasMessageContaining("would go into");
        assertThatThrownBy(() -> folders.change(fine.id(), order(folder))).hasMessageContaining("into it or above it");
    }

    @Test
    void whatIsMadeWithinTheHotFolderIsNotTakenAgainThoughItIsReachedByALink() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("link"), hot);
        TestShoot.single(Files.createDirectories(hot.resolve("finished")).resolve("old.jpg"), 9);
        folders.add(hot, order(link.resolve("finished")));
        copy("hall.jpg");
        until(() -> waiting() == 1);
        pass(Duration.ofSeconds(20));
        until(() -> jobs() == 1);
        assertThat(taken).containsExactly(List.of("hall.jpg"));
    }

    @Test
    void whatWasExportedFromAnywhereIsNoNewPhoto() throws IOException {
        at.queue.enqueue(
                ExportRequest.into(hot, List.of(Profiles.named("full"))), QueueFixture.exports(at.scenes.subList(0, 1)));
        put("room00.jpg", Files.readAllBytes(card.resolve("living-0.jpg")));
        copy("hall.jpg");
        folders.add(hot, order(at.out));
        until(() -> waiting() == 2);
        pass(Duration.ofSeconds(20));
        until(() -> jobs() == 2);
        assertThat(taken).containsExactly(List.of("hall.jpg"));
    }

    @Test
    void aFolderThatWasAwayIsWatchedAgainWhenItIsBack() throws IOException {
        folders.add(hot, order(at.out));
        until(() -> folders.status().getFirst().problem().isEmpty());
        copy("hall.jpg");
        until(() -> waiting() == 1);
        pass(Duration.ofSeconds(20));
        until(() -> jobs() == 1);

        Path away = folder.resolve("unplugged");
        Files.move(hot, away);
        until(() -> folders.status().getFirst().problem().isPresent());
        Files.createDirectories(hot);
        copy("living-0.jpg");
        until(() -> folders.status().getFirst().problem().isEmpty() && waiting() == 1);
        pass(Duration.ofSeconds(20));
        until(() -> jobs() == 2);
    }
}
