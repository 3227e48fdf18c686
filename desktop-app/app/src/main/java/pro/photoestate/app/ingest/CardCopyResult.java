package pro.photoestate.app.ingest;

import java.nio.file.Path;
import java.util.List;
import pro.photoestate.sentence.Sentence;

/**
 * What a copy did.
 *
 * @param copied files in the first destination that are known to equal the card's, to be imported from there
 * @param files on the card that count
 * @param alreadyThere how many of them needed no copy in any destination
 * @param problems in the order they came
 * @param leftOut what of the card does not count: hidden files and what systems leave there
 * @param safeToFormat whether every file of the card was read back from every destination just as the card gave it
 */
public record CardCopyResult(
        List<Path> copied, int files, int alreadyThere, List<Problem> problems, List<Path> leftOut, boolean safeToFormat) {

    public CardCopyResult {
        copied = List.copyOf(copied);
        problems = List.copyOf(problems);
        leftOut = List.copyOf(leftOut);
    }

    /**
     * Something that was not copied.
     *
     * @param file of the card, or the destination that failed
     * @param sentence what happened and what to do
     */
    public record Problem(IngestFault fault, Path file, Sentence sentence) {}
}
