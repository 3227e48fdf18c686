package pro.photoestate.app.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pro.photoestate.app.demo.SampleShoot;
import pro.photoestate.engine.export.SafeFile;
import pro.photoestate.engine.render.Cancel;

class CardCopyTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-23T12:00:00Z"), ZoneOffset.UTC);
    private static final CopyTemplate FLAT = CopyTemplate.of("{shoot}/{name}");

    @TempDir
    Path folder;

    private Path card;
    private Path first;
    private Path second;
    private final List<CopyProgress> seen = new ArrayList<>();

    /** Four files of two photos and a film, with junk. */
    @BeforeEach
    void insert() throws IOException {
        card = folder.resolve("card");
        first = folder.resolve("first");
        second = folder.resolve("second");
        write("DCIM/100A/IMG_1.JPG", 1, 40_000);
        write("DCIM/100A/IMG_1.CR2", 2, 700_000);
        write("DCIM/100A/IMG_1.xmp", 3, 500);
        write("DCIM/101A/IMG_1.JPG", 4, 40_000);
        write("CLIP/C1.MP4", 5, 900_000);
        write("DCIM/._IMG_1.JPG", 6, 10);
        write("System Volume Information/x", 7, 10);
    }

    private void write(String name, int seed, int size) throws IOException {
        byte[] bytes = new byte[size];
        new Random(seed).nextBytes(bytes);
        Path file = card.resolve(name);
        Files.createDirectories(file.getParent());
        Files.write(file, bytes);
        Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2026-05-04T10:00:00Z")));
    }

    private CardCopyRequest request(boolean two) {
        return new CardCopyRequest(card, first, two ? Optional.of(second) : Optional.empty(), FLAT, "Elm 5");
    }

    private CardCopyResult run(CopyDisk disk, boolean two) {
        return new CardCopy(CLOCK, disk).run(request(two), seen::add, new Cancel());
    }

    private static Set<String> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile)
                    .map(f -> folder.relativize(f).toString().replace('\\', '/'))
                    .collect(Collectors.toSet());
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    private static List<IngestFault> faults(CardCopyResult result) {
        return result.problems().stream().map(CardCopyResult.Problem::fault).toList();
    }

    @Test
    void everythingButJunkIsInBothDestinationsAndTheCardMayBeFormatted() throws IOException {
        CardCopyResult result = run(new CopyDisk(), true);
        Set<String> expected = Set.of(
                "Elm 5/IMG_1.JPG", "Elm 5/IMG_1.CR2", "Elm 5/IMG_1.xmp", "Elm 5/IMG_1-2.JPG", "Elm 5/C1.MP4");
        assertThat(files(first)).isEqualTo(expected);
        assertThat(files(second)).isEqualTo(expected);
        assertThat(result.safeToFormat()).isTrue();
        assertThat(result.problems()).isEmpty();
        assertThat(result.copied()).hasSize(5);
        assertThat(result.leftOut()).hasSize(2);
        assertThat(first.resolve("Elm 5/IMG_1.CR2")).hasSameBinaryContentAs(card.resolve("DCIM/100A/IMG_1.CR2"));
        assertThat(Files.getLastModifiedTime(second.resolve("Elm 5/C1.MP4")))
                .isEqualTo(Files.getLastModifiedTime(card.resolve("CLIP/C1.MP4")));
        CopyProgress end = seen.getLast();
        assertThat(end.bytesDone()).isEqualTo(end.bytes()).isEqualTo(1_680_500);
        assertThat(end.filesDone()).isEqualTo(5);
        assertThat(end.left()).contains(Duration.ZERO);
    }

    @Test
    void copiedAgainNothingIsWrittenAndItIsStillSafe() throws IOException {
        run(new CopyDisk(), true);
        Set<String> before = files(first);
        CardCopyResult again = run(new CopyDisk(), true);
        assertThat(again.safeToFormat()).isTrue();
        assertThat(again.alreadyThere()).isEqualTo(5);
        assertThat(files(first)).isEqualTo(before);
    }

    @Test
    void anotherPhotoOfThatNameGetsANumberAndIsNotReplaced() throws IOException {
        Path there = Files.createDirectories(first.resolve("Elm 5")).resolve("C1.MP4");
        Files.write(there, new byte[900_000]);
        CardCopyResult result = run(new CopyDisk(), false);
        assertThat(result.safeToFormat()).isTrue();
        assertThat(Files.readAllBytes(there)).containsOnly(0);
        assertThat(first.resolve("Elm 5/C1-2.MP4")).hasSameBinaryContentAs(card.resolve("CLIP/C1.MP4"));
    }

    @Test
    void brokenOffAnywhereItGoesOnAndLeavesNoPart() throws IOException {
        for (int after = 1; after < 14; after++) {
            Cancel cancel = new Cancel();
            int[] left = {after};
            CopyDisk stops = new CopyDisk() {
                @Override
                OutputStream write(SafeFile copy) {
                    return new FilterOutputStream(super.write(copy)) {
                        @Override
                        public void write(byte[] bytes, int from, int count) throws IOException {
                            if (--left[0] == 0) {
                                cancel.cancel();
                            }
                            out.write(bytes, from, count);
                        }
                    };
                }
            };
            Throwable end = catchThrowable(() -> new CardCopy(CLOCK, stops).run(request(true), seen::add, cancel));
            assertThat(end == null || end instanceof CancellationException).isTrue(); // all there: nothing to break off
            assertThat(Files.exists(first) ? files(first) : Set.<String>of()).noneMatch(f -> f.endsWith(".part"));
        }
        assertThat(run(new CopyDisk(), true).safeToFormat()).isTrue();
        assertThat(files(first)).hasSize(5).isEqualTo(files(second));
    }

    @Test
    void whatAKilledCopyLeftIsRemoved() throws IOException {
        Path left = Files.createDirectories(first.resolve("Elm 5")).resolve(".photoestate-0123456789ab.part");
        Files.write(left, new byte[9]);
        assertThat(run(new CopyDisk(), false).safeToFormat()).isTrue();
        assertThat(left).doesNotExist();
    }

    @Test
    void aFullDiskStopsItselfAndNotTheOther() throws IOException {
        CopyDisk full = new CopyDisk() {
            private int room = 500_000;

            @Override
            OutputStream write(SafeFile copy) {
                OutputStream out = super.write(copy);
                return !copy.target().startsWith(first) ? out : new FilterOutputStream(out) {
                    @Override
                    public void write(byte[] bytes, int from, int count) throws IOException {
                        room -= count;
                        if (room < 0) {
                            throw new IOException("No space left on device");
                        }
                        out.write(bytes, from, count);
                    }
                };
            }

            @Override
            long free(Path where) throws IOException {
                return where.startsWith(first) ? 0 : super.free(where);
            }
        };
        CardCopyResult result = run(full, true);
        assertThat(faults(result)).containsExactly(IngestFault.DESTINATION_FULL);
        assertThat(result.problems().getFirst().sentence().english()).contains("first").contains("make room");
        assertThat(result.safeToFormat()).isFalse();
        assertThat(files(second)).hasSize(5);
        assertThat(files(first)).noneMatch(f -> f.endsWith(".part"));
        assertThat(run(new CopyDisk(), true).safeToFormat()).isTrue();
    }

    @Test
    void aDiskThatIsPulledOutSaysSo() throws IOException {
        CopyDisk pulled = new CopyDisk() {
            @Override
            OutputStream write(SafeFile copy) {
                return new FilterOutputStream(super.write(copy)) {
                    @Override
                    public void write(byte[] bytes, int from, int count) throws IOException {
                        if (Files.exists(first)) {
                            delete(first);
                        }
                        throw new IOException("Input/output error");
                    }
                };
            }
        };
        CardCopyResult result = run(pulled, false);
        assertThat(faults(result)).containsExactly(IngestFault.DESTINATION_GONE);
        assertThat(result.safeToFormat()).isFalse();
        assertThat(result.copied()).isEmpty();
    }

    @Test
    void aDiskThatGivesBackOtherBytesIsNotTrusted() throws IOException {
        CopyDisk lies = new CopyDisk() {
            @Override
            String sum(Path file) throws IOException {
                return file.startsWith(second) ? "0".repeat(64) : super.sum(file);
            }
        };
        CardCopyResult result = run(lies, true);
        assertThat(faults(result)).hasSize(5).containsOnly(IngestFault.COPY_DIFFERS);
        assertThat(result.safeToFormat()).isFalse();
        assertThat(files(first)).hasSize(5);
        assertThat(files(second)).isEmpty();
    }

    @Test
    void aFileThatTheCardDoesNotGiveIsNamedAndTheOthersAreCopied() throws IOException {
        CopyDisk worn = new CopyDisk() {
            @Override
            InputStream read(Path file) throws IOException {
                if (file.endsWith("IMG_1.CR2")) {
                    throw new IOException("Input/output error");
                }
                return super.read(file);
            }
        };
        CardCopyResult result = run(worn, false);
        assertThat(result.problems()).singleElement().satisfies(p -> {
            assertThat(p.fault()).isEqualTo(IngestFault.CARD_UNREADABLE);
            assertThat(p.sentence().english()).contains("IMG_1.CR2");
        });
        assertThat(files(first)).hasSize(4);
        assertThat(result.safeToFormat()).isFalse();
    }

    @Test
    void aCardThatIsTakenOutEndsTheCopy() throws IOException {
        CopyDisk out = new CopyDisk() {
            @Override
            InputStream read(Path file) throws IOException {
                if (Files.exists(card) && file.endsWith("IMG_1.CR2")) {
                    delete(card);
                }
                return super.read(file);
            }
        };
        CardCopyResult result = run(out, false);
        assertThat(faults(result)).containsExactly(IngestFault.CARD_GONE);
        assertThat(result.safeToFormat()).isFalse();
    }

    @Test
    void aPhotoThatCameMeanwhileForbidsFormatting() throws IOException {
        CopyDisk camera = new CopyDisk() {
            @Override
            InputStream read(Path file) throws IOException {
                CardCopyTest.this.write("DCIM/101A/IMG_2.JPG", 9, 100);
                return super.read(file);
            }
        };
        CardCopyResult result = run(camera, false);
        assertThat(faults(result)).containsExactly(IngestFault.CARD_CHANGED); // nobody should look for what went wrong
        assertThat(result.safeToFormat()).isFalse();
    }

    @Test
    void destinationsThatCannotBeRightAreRefused() {
        refused(new CardCopyRequest(card, card.resolve("copy"), Optional.empty(), FLAT, ""), IngestFault.DESTINATION_UNFIT);
        refused(new CardCopyRequest(card, first, Optional.of(first), FLAT, ""), IngestFault.DESTINATION_UNFIT);
        refused(new CardCopyRequest(folder.resolve("none"), first, Optional.empty(), FLAT, ""), IngestFault.CARD_EMPTY);
    }

    private void refused(CardCopyRequest request, IngestFault fault) {
        assertThatThrownBy(() -> new CardCopy(CLOCK).run(request, seen::add, new Cancel()))
                .isInstanceOfSatisfying(IngestException.class, e -> assertThat(e.fault()).isEqualTo(fault));
    }

    @Test
    void aCardIsCopiedByDateAndImportedFromThere() throws IOException {
        delete(card);
        SampleShoot.copyTo(card.resolve("DCIM/100PES"));
        CardCopyRequest request = new CardCopyRequest(
                card, first, Optional.empty(), CopyTemplate.of("{yyyy}/{mm}/{camera}/{seq}.{ext}"), "");
        CardCopyResult result = new CardCopy(CLOCK).run(request, seen::add, new Cancel());
        assertThat(result.safeToFormat()).isTrue();
        assertThat(files(first)).allMatch(f -> f.matches("20\\d\\d/\\d\\d/[^/]+/00\\d\\d\\.JPG"));
        try (Desk desk = new Desk(folder)) {
            ImportResult imported = desk.imports.run(ImportRequest.of(result.copied()), now -> {}, new Cancel());
            assertThat(imported.frames()).isEqualTo(SampleShoot.files().size());
        }
    }
}
