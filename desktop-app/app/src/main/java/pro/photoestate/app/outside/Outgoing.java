package pro.photoestate.app.outside;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import pro.photoestate.app.catalog.QuickId;
import pro.photoestate.app.queue.SceneExport;
import pro.photoestate.engine.bracket.SceneGroup;
import pro.photoestate.engine.decode.FileScan;
import pro.photoestate.engine.decode.Frame;
import pro.photoestate.engine.export.ExportJob;
import pro.photoestate.engine.export.ExportProfile;
import pro.photoestate.engine.export.FileNaming;
import pro.photoestate.engine.export.NameParts;
import pro.photoestate.engine.export.ProfileJson;
import pro.photoestate.engine.export.Provenance;
import pro.photoestate.engine.export.Rendition;
import pro.photoestate.engine.export.SafeFile;
import pro.photoestate.engine.image.Depth;
import pro.photoestate.engine.image.FaultCode;
import pro.photoestate.engine.image.PhotoException;
import pro.photoestate.engine.render.Darkroom;
import pro.photoestate.engine.render.Negative;
import pro.photoestate.engine.render.Print;
import pro.photoestate.recipe.Recipe;
import pro.photoestate.sentence.Sentence;

/** Makes copies of scenes for other programs. */
record Outgoing(Darkroom darkroom, Clock clock) {

    /** All that the print has; sharpened by nobody, for somebody works on it further. */
    private static final ExportProfile TIFF = profile("\"format\":\"tiff\"");

    /** For services that take nothing else. */
    private static final ExportProfile JPEG = profile("\"format\":\"jpeg\",\"quality\":97,\"chroma\":\"4:4:4\"");

    private static ExportProfile profile(String form) {
        return ProfileJson.read("{\"schema\":1,\"name\":\"outside\",\"dpi\":300,%s}".formatted(form), "the outside profile");
    }

    /** What is made, and for whom. */
    record Order(UUID scene, SceneGroup group, Recipe recipe, String to, boolean jpeg) {}

    OutsideCopy make(Order order, Path folder) {
        ExportProfile profile = order.jpeg() ? JPEG : TIFF;
        Frame reference = order.group().frames().get(order.group().reference());
        prepare(folder);
        Path target = free(folder, stem(reference.file()), profile.format().extension());
        try (Negative negative = darkroom.negative(order.group(), order.recipe(), 1);
                Print print = darkroom.print(
                        negative, order.recipe(), Optional.empty(), order.jpeg() ? Depth.U8 : Depth.U16)) {
            var provenance = new Provenance(Math.max(1, negative.framesUsed()), order.recipe().provenance());
            Rendition made = darkroom.export(
                    print, new ExportJob(profile, target, false, reference.file(), provenance));
            String version = new SceneExport(order.scene(), order.recipe()).version();
            return new OutsideCopy(
                    made.path(), order.scene(), version, quickId(made.path()), made.width(), made.height(), order.to(), clock.instant());
        }
    }

    /** Copies a file into a folder under its own name, or one like it where that is taken. */
    static Path copied(Path file, Path folder) {
        prepare(folder);
        String name = String.valueOf(file.getFileName());
        Path target = free(folder, stem(file), name.substring(name.lastIndexOf('.') + 1));
        try (SafeFile safe = SafeFile.create(target, false)) {
            Files.copy(file, safe.stream());
            safe.commit();
            return target;
        } catch (IOException e) {
            throw new PhotoException(
                    FaultCode.UNWRITABLE,
                    Sentence.of("app.outside.copy", name, folder),
                    e);
        }
    }

    private static String quickId(Path file) {
        try {
            return QuickId.of(file);
        } catch (IOException e) {
            throw new PhotoException(FaultCode.UNWRITABLE, Sentence.of("app.file.notReadBack", file), e);
        }
    }

    /** Makes the folder, with the sign that what lies in it are no frames. */
    private static void prepare(Path folder) {
        try {
            Files.createDirectories(folder);
            Path sign = folder.resolve(FileScan.NO_FRAMES);
            if (!Files.exists(sign)) {
                Files.createFile(sign);
            }
        } catch (IOException e) {
            throw new PhotoException(
                    FaultCode.UNWRITABLE,
                    Sentence.of("app.outside.folder", folder),
                    e);
        }
    }

    private static Path free(Path folder, String stem, String extension) {
        try (Stream<Path> there = Files.list(folder)) {
            List<String> taken = there.map(p -> stem(p) + "." + extension).toList();
            var parts = new NameParts(stem, "", 1, "", Optional.empty(), "", "");
            return folder.resolve(
                    FileNaming.of("{name}").names(List.of(parts), extension, taken).getFirst());
        } catch (IOException e) {
            throw new PhotoException(
                    FaultCode.UNREADABLE, Sentence.of("engine.scan.folderUnreadable", folder), e);
        }
    }

    /** A file's name without its ending. */
    static String stem(Path file) {
        return String.valueOf(file.getFileName()).replaceFirst("\\.[^.]*$", "");
    }
}
