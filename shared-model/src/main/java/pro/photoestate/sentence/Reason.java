package pro.photoestate.sentence;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a system gives as its reason for not reading or writing: told in words where it is a frequent one. */
public final class Reason {

    private Reason() {}

    /** For a place in a sentence. */
    public static Sentence of(Throwable failure) {
        if (failure instanceof AccessDeniedException) {
            return Sentence.of("sentence.reason.permission");
        }
        if (failure instanceof NoSuchFileException) {
            return Sentence.of("sentence.reason.gone");
        }
        String said = failure instanceof FileSystemException f ? f.getReason() : failure.getMessage();
        return frequent(said).orElseGet(() -> Sentence.plain(said == null ? name(failure) : said));
    }

    private static Optional<Sentence> frequent(@Nullable String said) {
        String words = said == null ? "" : said.toLowerCase(Locale.ROOT);
        if (words.contains("no space left") || words.contains("not enough space") || words.contains("disk full")) {
            return Optional.of(Sentence.of("sentence.reason.full"));
        }
        if (words.contains("read-only file system") || words.contains("write protected")) {
            return Optional.of(Sentence.of("sentence.reason.readOnly"));
        }
        if (words.contains("permission denied") || words.contains("access is denied")) {
            return Optional.of(Sentence.of("sentence.reason.permission"));
        }
        return words.contains("no such file") || words.contains("cannot find the")
                ? Optional.of(Sentence.of("sentence.reason.gone"))
                : Optional.empty();
    }

    private static String name(Throwable failure) {
        return failure instanceof IOException
                ? failure.getClass().getSimpleName().replace("Exception", "")
                : failure.getClass().getSimpleName();
    }
}
