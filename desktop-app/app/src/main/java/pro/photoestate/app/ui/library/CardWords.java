package pro.photoestate.app.ui.library;

import java.nio.file.Path;
import java.util.Optional;
import pro.photoestate.app.ingest.CopyProgress;
import pro.photoestate.app.ui.common.Texts;

/** The copy of a card in words. */
record CardWords(Texts texts) {

    private static final double MEGABYTE = 1e6;

    /** A folder that has to be chosen. */
    String folder(Optional<Path> chosen) {
        return chosen.map(Path::toString).orElse(texts.get("card.choose"));
    }

    /** A folder that may be left out. */
    String second(Optional<Path> chosen) {
        return chosen.map(Path::toString).orElse(texts.get("card.nowhere"));
    }

    /** Where a file would go; nothing while that cannot be said. */
    String example(String path) {
        return path.isEmpty() ? "" : texts.get("card.example", path);
    }

    /** How far it is, and how many minutes it takes still, begun ones too. */
    String count(CopyProgress now) {
        long left = now.left().map(d -> d.plusSeconds(59).toMinutes()).orElse(0L);
        return texts.get("card.count", now.safe(), now.files(), now.bytesDone() / MEGABYTE, now.bytes() / MEGABYTE, left);
    }

    String safe(int files) {
        return texts.get("card.safe", files);
    }

    String unsafe(int problems) {
        return texts.get("card.unsafe", problems);
    }
}
