package pro.photoestate.app.queue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import pro.photoestate.engine.export.SafeFile;
import pro.photoestate.engine.image.FaultCode;
import pro.photoestate.engine.image.PhotoException;
import pro.photoestate.sentence.Reason;
import pro.photoestate.sentence.Sentence;

/** The files of one job on their way to their names: whole, beside their final place, under hidden names of the job. */
record StagedFiles(UUID job) {

    /** Where a file waits for its name: in the same folder, so that naming it is one step of the file system. */
    Path place(Path target) {
        String name = String.valueOf(target.getFileName());
        String ending = name.substring(Math.max(0, name.lastIndexOf('.')));
        return target.resolveSibling(".photoestate-" + job + ending);
    }

    /** Whether each of the files is whole, under its final name or waiting for it. */
    boolean complete(Made made) {
        return made.files().stream().allMatch(file -> is(place(file.path()), file) || is(file.path(), file));
    }

    /**
     * Gives a file its name, unless it has it.
     *
     * @param own files that the job may replace where they stand unchanged
     * @throws PhotoException {@link FaultCode#EXISTS} when another file stands there, {@link FaultCode#UNWRITABLE}
     */
    void name(MadeFile file, List<MadeFile> own, boolean overwrite) {
        Path staged = place(file.path());
        if (is(file.path(), file)) {
            remove(staged); // the process died between the two steps of a rename that never replaces
            return;
        }
        SafeFile.rename(staged, file.path(), overwrite || isOneOf(file.path(), own));
    }

    /** Whether one of these files stands there as it was made. */
    static boolean isOneOf(Path path, List<MadeFile> files) {
        return files.stream().anyMatch(f -> f.path().equals(path) && is(path, f));
    }

    private static boolean is(Path path, MadeFile file) {
        try {
            return Files.isRegularFile(path)
                    && Files.size(path) == file.bytes()
                    && Digests.sha256(path).equals(file.sha256());
        } catch (NoSuchFileException e) {
            return false;
        } catch (IOException e) {
            throw unusable(path, e);
        }
    }

    /**
     * Removes what waits for a name and will not get it, and what has one already of a job that will not be done.
     *
     * @param named files that are no rendition; one that somebody has changed since stays
     */
    void discard(ExportTask task, List<MadeFile> named) {
        for (Path output : task.outputs()) {
            Path folder = output.resolveSibling(""); // of the file, which is absolute
            if (Files.isDirectory(folder)) {
                remove(place(output));
                SafeFile.sweep(folder);
            }
        }
        named.stream().filter(f -> is(f.path(), f)).forEach(f -> remove(f.path()));
    }

    private static void remove(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw unusable(file, e);
        }
    }

    private static PhotoException unusable(Path file, IOException e) {
        return new PhotoException(
                FaultCode.UNWRITABLE,
                Sentence.of("app.job.staged", file, Reason.of(e)),
                e);
    }
}
