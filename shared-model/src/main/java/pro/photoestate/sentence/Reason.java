package pro.photoestate.sentence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.ReadOnlyFileSystemException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a system gives as its reason for not reading or writing: told in words where it is a frequent one. */
public final class Reason {

    /** What Linux, macOS, Windows and SQLite say, in lower case; the first that fits counts. */
    private static final List<Frequent> FREQUENT = List.of(
            new Frequent("sentence.reason.full", "no space left", "not enough space", "disk full", "disk is full", "disk quota exceeded"),
            new Frequent("sentence.reason.readOnly", "read-only file system", "write protected", "readonly database"),
            new Frequent("sentence.reason.permission", "permission denied", "access is denied", "operation not permitted"),
            new Frequent("sentence.reason.gone", "no such file", "cannot find the"),
            new Frequent("sentence.reason.notFolder", "not a directory", "directory name is invalid"),
            new Frequent("sentence.reason.folder", "is a directory"),
            new Frequent("sentence.reason.notEmpty", "directory not empty", "directory is not empty"),
            new Frequent("sentence.reason.there", "file exists", "when that file already exists"),
            new Frequent("sentence.reason.tooMany", "too many open files"),
            new Frequent("sentence.reason.nameTooLong", "file name too long", "filename or extension is too long"),
            new Frequent("sentence.reason.inUse", "used by another process", "resource busy", "file is locked"));

    /** A reason, and what it can be known by. */
    private record Frequent(String key, List<String> words) {

        Frequent(String key, String... words) {
            this(key, List.of(words));
        }

        boolean fits(String said) {
            return words.stream().anyMatch(said::contains);
        }
    }

    private Reason() {}

    /** For a place in a sentence. */
    public static Sentence of(Throwable failure) {
        return switch (failure) {
            case ToldException told -> told.sentence();
            case UncheckedIOException wrapped when wrapped.getCause() != null -> of(wrapped.getCause());
            case AccessDeniedException e -> Sentence.of("sentence.reason.permission");
            case NoSuchFileException e -> Sentence.of("sentence.reason.gone");
            case NotDirectoryException e -> Sentence.of("sentence.reason.notFolder");
            case DirectoryNotEmptyException e -> Sentence.of("sentence.reason.notEmpty");
            case FileAlreadyExistsException e -> Sentence.of("sentence.reason.there");
            case ReadOnlyFileSystemException e -> Sentence.of("sentence.reason.readOnly");
            case FileSystemException e -> said(e, e.getReason());
            default -> said(failure, failure.getMessage());
        };
    }

    private static Sentence said(Throwable failure, @Nullable String said) {
        return frequent(said).orElseGet(() -> Sentence.plain(said == null ? name(failure) : said));
    }

    private static Optional<Sentence> frequent(@Nullable String said) {
        String words = said == null ? "" : said.toLowerCase(Locale.ROOT);
        return FREQUENT.stream().filter(f -> f.fits(words)).findFirst().map(f -> Sentence.of(f.key()));
    }

    private static String name(Throwable failure) {
        return failure instanceof IOException
                ? failure.getClass().getSimpleName().replace("Exception", "")
                : failure.getClass().getSimpleName();
    }
}
