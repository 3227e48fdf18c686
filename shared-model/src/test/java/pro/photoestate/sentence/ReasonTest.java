package pro.photoestate.sentence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.ReadOnlyFileSystemException;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ReasonTest {

    static Stream<Arguments> frequent() {
        return Stream.of(
                arguments(new AccessDeniedException("/a"), "no permission", "keine Zugriffsrechte"),
                arguments(of("Permission denied"), "no permission", "keine Zugriffsrechte"),
                arguments(of("Operation not permitted"), "no permission", "keine Zugriffsrechte"),
                arguments(new NoSuchFileException("/a"), "it is not there", "nicht da"),
                arguments(new FileNotFoundException("/a (No such file or directory)"), "it is not there", "nicht da"),
                arguments(of("No space left on device"), "no space is left on the disk", "der Datenträger ist voll"),
                arguments(
                        new IOException("No space left on device"),
                        "no space is left on the disk",
                        "der Datenträger ist voll"),
                arguments(of("Disk quota exceeded"), "no space is left on the disk", "der Datenträger ist voll"),
                arguments(
                        new IOException("[SQLITE_FULL] Insertion failed because database is full (database or disk is full)"),
                        "no space is left on the disk",
                        "der Datenträger ist voll"),
                arguments(of("Read-only file system"), "the disk can only be read", "der Datenträger ist schreibgeschützt"),
                arguments(
                        new ReadOnlyFileSystemException(),
                        "the disk can only be read",
                        "der Datenträger ist schreibgeschützt"),
                arguments(of("Is a directory"), "a folder has its name", "ein Ordner heißt so"),
                arguments(new FileNotFoundException("/a (Is a directory)"), "a folder has its name", "ein Ordner heißt so"),
                arguments(
                        of("Not a directory"),
                        "there is a file where a folder would have to be",
                        "dort ist eine Datei, wo ein Ordner sein müsste"),
                arguments(
                        new NotDirectoryException("/a"),
                        "there is a file where a folder would have to be",
                        "dort ist eine Datei, wo ein Ordner sein müsste"),
                arguments(of("Too many open files"), "too many files are open", "zu viele Dateien sind offen"),
                arguments(of("Too many open files in system"), "too many files are open", "zu viele Dateien sind offen"),
                arguments(of("File name too long"), "its name is too long", "der Name ist zu lang"),
                arguments(of("Directory not empty"), "the folder is not empty", "der Ordner ist nicht leer"),
                arguments(new DirectoryNotEmptyException("/a"), "the folder is not empty", "der Ordner ist nicht leer"),
                arguments(new FileAlreadyExistsException("/a"), "it is there already", "schon da"),
                arguments(
                        of("The process cannot access the file because it is being used by another process"),
                        "another program is using it",
                        "ein anderes Programm benutzt es"));
    }

    private static FileSystemException of(String said) {
        return new FileSystemException("/a", null, said);
    }

    @ParameterizedTest
    @MethodSource("frequent")
    void aFrequentReasonIsToldInTheReadersLanguage(Exception failure, String english, String german) {
        assertThat(Reason.of(failure).english()).isEqualTo(english);
        assertThat(Reason.of(failure).in(Locale.GERMAN)).isEqualTo(german);
    }

    static Stream<Arguments> others() {
        return Stream.of(
                arguments(new IOException("Input/output error"), "Input/output error"),
                arguments(of("Input/output error"), "Input/output error"),
                arguments(new FileSystemException("/a"), "FileSystem"),
                arguments(new IOException(), "IO"),
                arguments(new IllegalStateException(), "IllegalStateException"));
    }

    @ParameterizedTest
    @MethodSource("others")
    void anotherIsToldAsTheSystemSaysIt(Exception failure, String said) {
        assertThat(Reason.of(failure).in(Locale.GERMAN)).isEqualTo(said);
    }

    static Stream<Arguments> wrapped() {
        ToldException told = new ToldException(Thread.State.BLOCKED, Sentence.of("recipe.schema", 1700, 1), null) {};
        return Stream.of(
                arguments(new UncheckedIOException(new NoSuchFileException("/a")), "nicht da"),
                arguments(told, "Schema 1700 ist hier nicht bekannt (bekannt: 1)"));
    }

    @ParameterizedTest
    @MethodSource("wrapped")
    void whatWasToldAlreadyOrOnlyPassedOnIsNotToldInEnglish(Exception failure, String german) {
        assertThat(Reason.of(failure).in(Locale.GERMAN)).isEqualTo(german);
    }
}
