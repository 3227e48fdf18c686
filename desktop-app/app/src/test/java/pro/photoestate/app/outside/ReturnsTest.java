package pro.photoestate.app.outside;

import static org.assertj.core.api.Assertions.assertThat;

import com.adobe.internal.xmp.XMPMetaFactory;
import com.drew.imaging.ImageMetadataReader;
import com.drew.metadata.iptc.IptcDirectory;
import com.drew.metadata.xmp.XmpDirectory;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import pro.photoestate.app.delivery.DeliveryOrder;
import pro.photoestate.app.delivery.DeliveryPlan;
import pro.photoestate.app.delivery.DeliveryScene;
import pro.photoestate.app.delivery.ExportWorkflow;
import pro.photoestate.app.queue.JobState;
import pro.photoestate.engine.export.DigitalSourceType;
import pro.photoestate.engine.export.Profiles;
import pro.photoestate.sentence.Sentence;

/** Pictures that come back by themselves, and how they go out. */
class ReturnsTest extends OnOutside {

    @Test
    void aPictureThatAProcessChangedComesBackByItselfAndGoesOutLabelledWithItsOriginalBeside() throws Exception {
        var returned = new LinkedBlockingQueue<OutsideVersion>();
        var refused = new LinkedBlockingQueue<String>();
        OutsideCopy copy = send(living, false);
        OutsideVersion version;
        try (Returns returns = new Returns(desk.outside, desk.alarm, Duration.ofMillis(300), listener(returned, refused))) {
            returns.watch(desk.shoot);
            Process editor = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                            "-cp",
                            Path.of(PaintingEditor.class.getProtectionDomain().getCodeSource().getLocation().toURI())
                                    .toString(),
                            PaintingEditor.class.getName(),
                            copy.file().toString())
                    .inheritIO()
                    .start();
            assertThat(editor.waitFor()).isZero();
            version = returned.poll(20, TimeUnit.SECONDS);
        }
        assertThat(refused).isEmpty();
        assertThat(version).isNotNull();
        assertThat(version.scene()).isEqualTo(living);
        assertThat(desk.outside.chosen(living).flatMap(OutsideVersion::declaration)).isEmpty();

        desk.outside.declare(version.id(), STAGED);
        List<Path> files = export();

        String stem = Outgoing.stem(copy.file());
        Path photo = desk.folder.resolve("out").resolve(stem + ".jpg");
        Path original = desk.folder.resolve("out").resolve(stem + "-original.jpg");
        assertThat(files).contains(photo, original);
        assertThat(isRed(photo)).isTrue();
        assertThat(isRed(original)).isFalse();
        assertThat(xmp(photo))
                .contains(DigitalSourceType.COMPOSITE_WITH_TRAINED_ALGORITHMIC_MEDIA.uri())
                .contains("Virtually staged, Generative AI");
        assertThat(xmp(original)).contains(DigitalSourceType.COMPUTATIONAL_CAPTURE.uri());
        IptcDirectory iptc = ImageMetadataReader.readMetadata(photo.toFile()).getFirstDirectoryOfType(IptcDirectory.class);
        assertThat(iptc.getString(IptcDirectory.TAG_SPECIAL_INSTRUCTIONS)).contains("a red sofa").contains(stem + "-original.jpg");
        assertThat(desk.folder.resolve("out").resolve(ExportWorkflow.TEXT))
                .content()
                .contains(stem + ".jpg - Virtually staged, Generative AI")
                .contains("In one photo generative AI made some of what is seen")
                .contains("The unaltered original is " + stem + "-original.jpg");
        assertThat(desk.folder.resolve(stem + ".jpg")).as("the frame itself").exists();
    }

    private static Returns.Listener listener(LinkedBlockingQueue<OutsideVersion> returned, LinkedBlockingQueue<String> refused) {
        return new Returns.Listener() {
            @Override
            public void returned(OutsideVersion version) {
                returned.add(version);
            }

            @Override
            public void refused(Path file, Sentence sentence) {
                refused.add(sentence.english());
            }
        };
    }

    /** Exports all scenes in full size, and gives what lies in the folder then. */
    private List<Path> export() throws Exception {
        List<DeliveryScene> scenes = desk.deliveries.open(desk.shoot).scenes();
        var order = new DeliveryOrder(
                desk.shoot,
                scenes,
                List.of(Profiles.named("full")),
                desk.folder.resolve("out"),
                "{name}",
                "5 Lake Road",
                DeliveryPlan.Language.ENGLISH,
                false);
        var done = new LinkedBlockingQueue<Boolean>();
        ExportWorkflow.Sent sent = desk.export().send(order);
        Runnable stop = desk.queue.listen(now -> {
            if (sent.jobs().stream().allMatch(j -> desk.queue.job(j).orElseThrow().state().ended())) {
                done.add(true);
            }
        });
        desk.queue.start();
        assertThat(done.poll(30, TimeUnit.SECONDS)).isTrue();
        stop.run();
        assertThat(sent.jobs()).allSatisfy(j -> {
            var job = desk.queue.job(j).orElseThrow();
            assertThat(job.state()).as(String.valueOf(job.failure())).isEqualTo(JobState.DONE);
        });
        try (var files = Files.list(order.folder())) {
            return files.toList();
        }
    }

    private static boolean isRed(Path photo) throws IOException {
        BufferedImage image = ImageIO.read(photo.toFile());
        Color spot = new Color(image.getRGB(image.getWidth() * 5 / 12, image.getHeight() * 5 / 8));
        return spot.getRed() > 220 && spot.getGreen() < 60 && spot.getBlue() < 60;
    }

    private static String xmp(Path photo) throws Exception {
        XmpDirectory directory = ImageMetadataReader.readMetadata(photo.toFile()).getFirstDirectoryOfType(XmpDirectory.class);
        return XMPMetaFactory.serializeToString(directory.getXMPMeta(), null);
    }

    @Test
    void aFolderThatWasAwayIsWatchedAgainWhenItIsBack() throws Exception {
        OutsideCopy copy = send(hall, true);
        Path home = desk.outside.folder(desk.shoot);
        Path away = desk.folder.resolve("unplugged");
        var returned = new LinkedBlockingQueue<OutsideVersion>();
        var refused = new LinkedBlockingQueue<String>();
        var set = new LinkedBlockingQueue<Runnable>();
        try (Returns returns =
                new Returns(desk.outside, (delay, act) -> set.add(act), Duration.ZERO, listener(returned, refused))) {
            returns.watch(desk.shoot);
            Files.move(home, away);
            look(set);
            look(set); // the look before, which has seen that it is gone, is over
            Files.createDirectories(home);
            PaintingEditor.painted(away.resolve(copy.file().getFileName()), home.resolve("hall staged.jpg"));
            Optional<OutsideVersion> version = Optional.empty();
            for (int i = 0; i < 20 && version.isEmpty(); i++) {
                look(set);
                version = Optional.ofNullable(returned.poll(1, TimeUnit.SECONDS));
            }
            assertThat(version).map(OutsideVersion::file).contains(home.resolve("hall staged.jpg"));
        }
        assertThat(refused).isEmpty();
    }

    private static void look(LinkedBlockingQueue<Runnable> set) throws InterruptedException {
        Runnable next = set.poll(20, TimeUnit.SECONDS);
        assertThat(next).as("another look").isNotNull();
        next.run();
    }

    @Test
    void theWatchFindsWhatCameWhileNobodyLookedAndSaysWhatBelongsNowhere() throws Exception {
        OutsideCopy copy = send(hall, true);
        Path saved = copy.file().resolveSibling("hall staged.jpg");
        PaintingEditor.painted(copy.file(), saved);
        PaintingEditor.painted(copy.file(), copy.file().resolveSibling("stranger.jpg"));
        Files.writeString(copy.file().resolveSibling("hall.psd"), "an editor's own file");
        var returned = new LinkedBlockingQueue<OutsideVersion>();
        var refused = new LinkedBlockingQueue<String>();

        try (Returns returns = new Returns(desk.outside, desk.alarm, Duration.ofMillis(50), listener(returned, refused))) {
            returns.watch(desk.shoot);
            OutsideVersion version = returned.poll(20, TimeUnit.SECONDS);
            assertThat(version).isNotNull();
            assertThat(version.file()).isEqualTo(saved);
            assertThat(version.scene()).isEqualTo(hall);
            assertThat(refused.poll(20, TimeUnit.SECONDS)).contains("stranger.jpg belongs to no scene");
        }
        assertThat(returned).isEmpty();
    }
}
