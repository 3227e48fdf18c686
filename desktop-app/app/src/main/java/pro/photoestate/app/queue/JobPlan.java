package pro.photoestate.app.queue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import pro.photoestate.app.catalog.Catalog;
import pro.photoestate.app.catalog.CatalogScene;
import pro.photoestate.app.catalog.Photo;
import pro.photoestate.app.catalog.Shoot;
import pro.photoestate.engine.export.ExportProfile;
import pro.photoestate.engine.export.FileNaming;
import pro.photoestate.engine.export.NameParts;
import pro.photoestate.identity.Ids;
import pro.photoestate.sentence.Sentence;

/** Turns what is asked for into jobs, and names every file that they will write; reads the catalog and no photo. */
record JobPlan(Catalog catalog, LineRepository line, Ids ids) {

    /** What names and sizes a scene's files. */
    private record Known(SceneExport export, CatalogScene scene, Shoot shoot, Photo reference, long pixels) {}

    /**
     * The jobs of all parts; what one part names is not free for a later one.
     *
     * @throws JobException for scenes that are gone, and profiles that would give two files one name
     */
    List<JobDraft> drafts(List<ExportPart> parts) {
        List<JobDraft> drafts = new ArrayList<>();
        Set<String> named = new HashSet<>();
        for (ExportPart part : parts) {
            List<JobDraft> own = drafts(part.request(), part.scenes(), named);
            own.forEach(d -> d.task().outputs().forEach(o -> named.add(o.toString())));
            drafts.addAll(own);
        }
        return drafts;
    }

    private List<JobDraft> drafts(ExportRequest request, List<SceneExport> scenes, Set<String> named) {
        List<Known> known = scenes.stream().map(this::known).toList();
        Set<UUID> own = scenes.stream().map(SceneExport::scene).collect(Collectors.toSet());
        requireOneEach(scenes.size() == own.size(), Sentence.of("app.job.sceneTwice"));
        List<String> profiles =
                request.profiles().stream().map(ExportProfile::name).toList();
        requireOneEach(new HashSet<>(profiles).size() == profiles.size(), Sentence.of("app.job.profileTwice"));
        Set<String> others = new HashSet<>(line.namesOfOthers(own));
        others.addAll(named);
        List<List<Path>> columns =
                request.profiles().stream().map(p -> column(request, p, known, others)).toList();
        List<JobDraft> drafts = new ArrayList<>();
        for (int i = 0; i < known.size(); i++) {
            int row = i;
            List<Path> outputs = columns.stream().map(c -> c.get(row)).toList();
            drafts.add(draft(request, known.get(i), outputs));
        }
        return drafts;
    }

    private JobDraft draft(ExportRequest request, Known known, List<Path> outputs) {
        var task = new ExportTask(
                known.export().recipe(),
                request.profiles(),
                sequence(known),
                outputs,
                request.overwrite(),
                known.export().picture(),
                known.export().disclosure());
        return new JobDraft(
                ids.next(),
                known.scene().id(),
                fileName(known.reference()),
                known.pixels(),
                request.priority(),
                task);
    }

    private Known known(SceneExport export) {
        CatalogScene scene = catalog.scenes().scene(export.scene()).orElseThrow(() -> gone(export));
        Shoot shoot = catalog.photos().shoot(scene.shoot()).orElseThrow(() -> gone(export));
        List<Photo> photos = catalog.scenes().photos(scene.id());
        Photo reference = photos.stream()
                .min(Comparator.comparingDouble(p -> Math.abs(p.exposureEv())))
                .orElseThrow(() -> gone(export));
        long pixels = photos.stream().mapToLong(p -> (long) p.width() * p.height()).sum();
        return new Known(export, scene, shoot, reference, pixels);
    }

    private static List<Path> column(ExportRequest request, ExportProfile profile, List<Known> scenes, Set<String> others) {
        Path folder = request.profiles().size() == 1 ? request.folder() : request.folder().resolve(profile.name());
        List<String> taken = others.stream()
                .map(Path::of)
                .filter(p -> folder.equals(p.getParent()))
                .map(p -> String.valueOf(p.getFileName()))
                .toList();
        FileNaming naming = request.naming().map(FileNaming::of).orElse(profile.naming());
        List<NameParts> parts = scenes.stream().map(s -> parts(request, profile, s)).toList();
        return naming.names(parts, profile.format().extension(), taken).stream().map(folder::resolve).toList();
    }

    private static NameParts parts(ExportRequest request, ExportProfile profile, Known known) {
        return new NameParts(
                fileName(known.reference()).replaceFirst("\\.[^.]*$", ""),
                request.address().isBlank() ? known.shoot().address() : request.address(),
                sequence(known),
                "scene" + sequence(known),
                known.reference().captured(),
                profile.name(),
                known.export().recipe().name());
    }

    private static int sequence(Known known) {
        return known.export().sequence().orElse(known.scene().position() + 1);
    }

    private static String fileName(Photo photo) {
        return photo.path().substring(photo.path().lastIndexOf('/') + 1);
    }

    private static void requireOneEach(boolean holds, Sentence sentence) {
        if (!holds) {
            throw new JobException(JobException.Fault.JOB_INVALID, sentence);
        }
    }

    private static JobException gone(SceneExport export) {
        return new JobException(
                JobException.Fault.JOB_INVALID,
                Sentence.of("app.scenes.gone", export.scene()));
    }
}
