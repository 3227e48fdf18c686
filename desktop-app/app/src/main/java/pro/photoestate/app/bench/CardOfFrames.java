package pro.photoestate.app.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import pro.photoestate.app.demo.SampleShoot;
import pro.photoestate.engine.bench.CameraPreview;

/** A folder of many frames with previews as cameras write them: the sample shoot, each time on another day. */
final class CardOfFrames {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuu:MM:dd", Locale.ROOT);

    private CardOfFrames() {}

    /** Writes so many files into a folder. */
    static void write(Path folder, int count) throws IOException {
        Path sample = Files.createDirectories(folder.resolveSibling("sample"));
        SampleShoot.copyTo(sample);
        List<byte[]> frames = new ArrayList<>();
        for (String name : SampleShoot.files()) {
            if (!SampleShoot.isBroken(name)) {
                CameraPreview.into(sample.resolve(name));
                frames.add(Files.readAllBytes(sample.resolve(name)));
            }
        }
        Files.createDirectories(folder);
        for (int i = 0; i < count; i++) {
            LocalDate day = MadeUpShoots.FIRST_DAY.plusDays(i / frames.size());
            Files.write(folder.resolve("PES_%05d.JPG".formatted(i)), onDay(frames.get(i % frames.size()), day));
        }
    }

    /** The same file with its dates on another day. */
    private static byte[] onDay(byte[] jpeg, LocalDate day) {
        byte[] out = jpeg.clone();
        byte[] date = DAY.format(day).getBytes(StandardCharsets.US_ASCII);
        int end = Math.min(out.length, 1 << 16) - 20;
        for (int at = 0; at < end; at++) {
            String found = new String(out, at, 11, StandardCharsets.ISO_8859_1);
            if (out[at] == '2' && found.matches("20\\d\\d:\\d\\d:\\d\\d ")) {
                System.arraycopy(date, 0, out, at, date.length);
            }
        }
        return out;
    }
}
