package pro.photoestate.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pro.photoestate.app.TestShoot;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class EnhanceCommandTest {

    @TempDir
    Path folder;

    private Path card;
    private Path out;

    @BeforeEach
    void shoot() throws IOException {
        card = folder.resolve("card");
        out = folder.resolve("out");
        TestShoot.livingAndHall(card);
    }

    @Test
    void aFolderBecomesOnePhotoASceneAndAReport() throws IOException {
        Path report = folder.resolve("report.json");
        CommandRun run = CommandRun.of("enhance", card, "--out", out, "--report", report, "--source-map");

        assertThat(run.err()).isEmpty();
        assertThat(run.status()).isZero();
        assertThat(run.out()).contains("2 scenes").contains("2 photos");
        JsonNode json = new JsonMapper().readTree(Files.readString(report));
        assertThat(json.path("scenes").size()).isEqualTo(2);
        assertThat(json.path("failed").size()).isZero();
        JsonNode bracket = scene(json, 3);
        assertThat(bracket.path("align").size()).isEqualTo(3);
        assertThat(bracket.path("provenance").path("class").asString()).isEqualTo("ENHANCEMENT");
        assertThat(bracket.path("verticals").path("homography").size()).isEqualTo(9);
        assertThat(bracket.path("millis").path("total").asLong()).isPositive();
        assertThat(bracket.path("peakBytes").asLong()).isPositive();
        Path photo = Path.of(bracket.path("outputs").path(0).asString());
        assertThat(decoded(photo).getWidth()).isGreaterThan(400);
        Path map = Path.of(bracket.path("merge").path("sourceMap").asString());
        assertThat(decoded(map).getColorModel().getPixelSize()).isEqualTo(8);
    }

    @Test
    void theSameCommandAgainDoesNothingTwice() throws IOException {
        CommandRun.of("enhance", card, "--out", out);
        Path photo = out.resolve("hall.jpg");
        FileTime before = Files.getLastModifiedTime(photo);

        CommandRun again = CommandRun.of("enhance", card, "--out", out);

        assertThat(again.status()).isZero();
        assertThat(again.out()).contains("2 scenes, 2 of them done by an earlier run");
        assertThat(Files.getLastModifiedTime(photo)).isEqualTo(before);
    }

    @Test
    void aFileOfSomebodyElseIsLeftByTheSecondRunToo() throws IOException {
        Path foreign = Files.writeString(Files.createDirectories(out).resolve("hall.jpg"), "the client's own");
        for (int run = 1; run <= 2; run++) {
            assertThat(CommandRun.of("enhance", card, "--out", out).err()).contains("[EXISTS]");
            assertThat(foreign).hasContent("the client's own");
        }
    }

    @Test
    void aFinishedRunIsMadeAnewWhenItMayBeReplaced() throws IOException {
        CommandRun.of("enhance", card, "--out", out, "--overwrite");
        Path photo = out.resolve("hall.jpg");
        Files.writeString(photo, "spoilt");

        CommandRun again = CommandRun.of("enhance", card, "--out", out, "--overwrite");

        assertThat(again.status()).isZero();
        assertThat(again.out()).doesNotContain("done by an earlier run");
        assertThat(ImageIO.read(photo.toFile())).isNotNull();
    }

    @Test
    void aPhotoThatWasLostIsMadeAgain() throws IOException {
        CommandRun.of("enhance", card, "--out", out);
        Files.delete(out.resolve("hall.jpg"));

        CommandRun again = CommandRun.of("enhance", card, "--out", out);

        assertThat(again.status()).isZero();
        assertThat(out.resolve("hall.jpg")).isRegularFile();
    }

    @Test
    void anotherLookDoesNotReplaceWhatStandsThereUnlessAllowed() throws IOException {
        CommandRun.of("enhance", card, "--out", out);
        byte[] before = Files.readAllBytes(out.resolve("hall.jpg"));

        CommandRun refused = CommandRun.of("enhance", card, "--out", out, "--look", "crisp");
        assertThat(refused.status()).isEqualTo(1);
        assertThat(refused.err()).contains("hall.jpg").contains("exists already").contains("[EXISTS]");
        assertThat(Files.readAllBytes(out.resolve("hall.jpg"))).isEqualTo(before);

        CommandRun allowed = CommandRun.of("enhance", card, "--out", out, "--look", "crisp", "--overwrite");
        assertThat(allowed.status()).isZero();
        assertThat(Files.readAllBytes(out.resolve("hall.jpg"))).isNotEqualTo(before);
    }

    @Test
    void poisonIsNamedAndStopsNothingElse() throws IOException {
        Files.write(card.resolve("empty.jpg"), new byte[0]);
        Files.writeString(card.resolve("page.jpg"), "<!doctype html><html></html>");
        byte[] whole = Files.readAllBytes(card.resolve("hall.jpg"));
        Files.write(card.resolve("header.jpg"), java.util.Arrays.copyOf(whole, 300));

        CommandRun run = CommandRun.of("enhance", card, "--out", out);

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err().lines())
                .hasSize(3)
                .anyMatch(l -> l.contains("empty.jpg") && l.endsWith("[EMPTY]"))
                .anyMatch(l -> l.contains("page.jpg") && l.endsWith("[UNSUPPORTED]"))
                .anyMatch(l -> l.contains("header.jpg"));
        assertThat(photos()).hasSize(2);
    }

    @Test
    void aFrameOfABracketThatIsBrokenLeavesTheRestOfItsScene() throws IOException {
        byte[] whole = Files.readAllBytes(card.resolve("living-0.jpg"));
        Files.write(card.resolve("living-0.jpg"), java.util.Arrays.copyOf(whole, 200));

        CommandRun run = CommandRun.of("enhance", card, "--out", out);

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err()).contains("living-0.jpg");
        assertThat(photos()).hasSize(2);
    }

    @Test
    void aFrameThatIsCutOffIsLeftOutOfItsSceneAndNamed() throws IOException {
        CommandRun.of("enhance", card, "--out", out);
        byte[] sound = Files.readAllBytes(out.resolve("living-1.jpg"));
        TestShoot.bracket(card, "living", 1, -3, -1.5, 0, 1.5);
        byte[] whole = Files.readAllBytes(card.resolve("living-3.jpg"));
        Files.write(card.resolve("living-3.jpg"), java.util.Arrays.copyOf(whole, whole.length / 2));

        Path second = folder.resolve("second");
        CommandRun run = CommandRun.of("enhance", card, "--out", second);

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err().lines()).anyMatch(l -> l.contains("living-3.jpg") && l.endsWith("[TRUNCATED]"));
        assertThat(Files.readAllBytes(second.resolve("living-1.jpg"))).isEqualTo(sound);
        CommandRun again = CommandRun.of("enhance", card, "--out", second);
        assertThat(again.status()).isEqualTo(1);
        assertThat(again.err()).isEqualTo(run.err());
    }

    @Test
    void anOutputInsideTheInputIsNotReadAgain() throws IOException {
        Path inside = card.resolve("finished");
        CommandRun.of("enhance", card, "--out", inside);

        CommandRun again = CommandRun.of("enhance", card, "--out", inside);

        assertThat(again.status()).isZero();
        assertThat(again.out()).contains("2 scenes, 2 of them done");
    }

    @Test
    void severalProfilesGetAFolderEach() {
        CommandRun run = CommandRun.of(
                "enhance", card, "--out", out, "--profile", "mls-1024", "--profile", "mls-1280-125k");

        assertThat(run.err()).isEmpty();
        assertThat(out.resolve("mls-1024").resolve("hall.jpg")).isRegularFile();
        assertThat(out.resolve("mls-1280-125k").resolve("hall.jpg"))
                .isRegularFile()
                .matches(f -> f.toFile().length() <= 125_000);
    }

    @Test
    void onlyTheNamedStepsRun() throws IOException {
        Path report = folder.resolve("report.json");
        CommandRun run = CommandRun.of(
                "enhance", card, "--out", out, "--only", "align,merge", "--report", report);

        assertThat(run.status()).isZero();
        JsonNode bracket = scene(new JsonMapper().readTree(Files.readString(report)), 3);
        assertThat(bracket.has("whiteBalance")).isFalse();
        assertThat(bracket.has("verticals")).isFalse();
        assertThat(bracket.has("merge")).isTrue();
    }

    @Test
    void namesFollowTheTemplate() {
        CommandRun.of("enhance", card, "--out", out, "--name", "{address}-{seq:03}", "--address", "12 Oak/Street \"A\"");

        assertThat(photos()).allSatisfy(p -> assertThat(p).matches("12 Oak.Street .*-00[12]\\.jpg"));
    }

    @Test
    void wrongUsageIsTwoAndSaysWhatIsWrong() throws IOException {
        Path recipe = Files.writeString(
                folder.resolve("r.json"),
                """
                {"schema": 1, "name": "x", "steps": [{"operation": "tone", "parameters": {"exposure": 9}}]}""");

        assertThat(CommandRun.of("enhance", card)).matches(r -> r.status() == 2 && r.err().contains("--out"));
        assertThat(CommandRun.of("enhance", card, "--out", out, "--look", "hdr"))
                .matches(r -> r.status() == 2 && r.err().contains("there is no look \"hdr\""));
        assertThat(CommandRun.of("enhance", card, "--out", out, "--only", "sky2"))
                .matches(r -> r.status() == 2 && r.err().contains("there is no step \"sky2\""));
        assertThat(CommandRun.of("enhance", card, "--out", out, "--recipe", recipe))
                .matches(r -> r.status() == 2 && r.err().contains("steps[0].parameters.exposure"));
        assertThat(CommandRun.of("enhance", card, "--out", out, "--profile", "zillow"))
                .matches(r -> r.status() == 2 && r.err().contains("zillow"));
        assertThat(CommandRun.of("enhance", card, "--out", out, "--jobs", "0"))
                .matches(r -> r.status() == 2 && r.err().contains("--jobs"));
    }

    @Test
    void anEmptyFolderIsOneSentence() throws IOException {
        Path empty = Files.createDirectories(folder.resolve("empty"));
        CommandRun run = CommandRun.of("enhance", empty, "--out", out);

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err().lines()).hasSize(1).first().asString().contains("there is no photo in");
    }

    @Test
    void anOutputThatIsAFileIsOneSentence() {
        CommandRun run = CommandRun.of("enhance", card, "--out", card.resolve("hall.jpg"));

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err().lines()).hasSize(1).first().asString().endsWith("[UNWRITABLE]");
    }

    @Test
    void strangeNamesAndLinkLoopsAreSurvived() throws IOException {
        Files.move(card.resolve("hall.jpg"), card.resolve("it's \"a\"\nhall.jpg"));
        Files.createSymbolicLink(card.resolve("loop"), card);

        CommandRun run = CommandRun.of("enhance", card, "--out", out);

        assertThat(run.status()).isZero();
        assertThat(photos()).hasSize(2).allSatisfy(p -> assertThat(p).doesNotContain("\n").doesNotContain("\""));
    }

    private List<String> photos() {
        try (Stream<Path> all = Files.list(out)) {
            return all.map(p -> p.getFileName().toString())
                    .filter(n -> n.endsWith(".jpg"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static JsonNode scene(JsonNode report, int frames) {
        for (JsonNode scene : report.path("scenes")) {
            if (scene.path("frames").size() == frames) {
                return scene;
            }
        }
        throw new AssertionError("no scene of " + frames + " frames in " + report.toPrettyString());
    }

    private static BufferedImage decoded(Path file) throws IOException {
        return ImageIO.read(file.toFile());
    }
}
