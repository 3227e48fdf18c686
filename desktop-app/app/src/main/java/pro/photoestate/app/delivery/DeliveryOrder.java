package pro.photoestate.app.delivery;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import pro.photoestate.engine.export.ExportProfile;
import pro.photoestate.engine.export.FileNaming;
import pro.photoestate.engine.export.NameParts;

/**
 * What goes out.
 *
 * @param shoot whose scenes they are
 * @param scenes in their order, the cover first
 * @param profiles at least one when it is exported
 * @param folder for the files; with several profiles each has a folder of its own in it
 * @param naming a valid template
 * @param address for names and statements
 * @param language of statements
 * @param replace whether files that stand there may be replaced
 */
public record DeliveryOrder(
        UUID shoot,
        List<DeliveryScene> scenes,
        List<ExportProfile> profiles,
        Path folder,
        String naming,
        String address,
        DeliveryPlan.Language language,
        boolean replace) {

    /** What the name of an original that lies beside an altered photo ends with. */
    public static final String ORIGINAL = "-original";

    public DeliveryOrder {
        scenes = List.copyOf(scenes);
        profiles = List.copyOf(profiles);
        folder = folder.toAbsolutePath().normalize();
    }

    /** Where a profile's files go. */
    public Path folder(ExportProfile profile) {
        return profiles.size() == 1 ? folder : folder.resolve(profile.name());
    }

    /** The names that photos ask for, in their order, without ending; equal ones are told apart when they are written. */
    public List<String> stems(ExportProfile profile) {
        FileNaming template = FileNaming.of(naming);
        List<String> stems = new ArrayList<>();
        for (int i = 0; i < scenes.size(); i++) {
            stems.add(template.stem(parts(i, profile)));
        }
        return stems;
    }

    /** The files that a profile writes, the photos in their order and then the originals. */
    public List<Path> files(ExportProfile profile) {
        List<Path> files = new ArrayList<>(named(profile, naming, scenes, List.of()));
        files.addAll(originals(profile, files));
        return files;
    }

    /** The photos' and their originals' names with a profile, by scene. */
    public Map<UUID, Names> names(ExportProfile profile) {
        List<Path> photos = named(profile, naming, scenes, List.of());
        List<Path> originals = originals(profile, photos);
        Map<UUID, Names> names = new HashMap<>();
        for (int i = 0; i < scenes.size(); i++) {
            DeliveryScene scene = scenes.get(i);
            int beside = altered().indexOf(scene);
            names.put(
                    scene.id(),
                    new Names(name(photos.get(i)), beside < 0 ? "" : name(originals.get(beside))));
        }
        return names;
    }

    /**
     * The names of a photo's files.
     *
     * @param original empty where there is none
     */
    public record Names(String photo, String original) {}

    /** The scenes whose originals go beside them. */
    public List<DeliveryScene> altered() {
        return scenes.stream().filter(DeliveryScene::altered).toList();
    }

    /** The number of a scene, from 1. */
    int sequence(DeliveryScene scene) {
        return scenes.indexOf(scene) + 1;
    }

    private List<Path> originals(ExportProfile profile, List<Path> photos) {
        return named(profile, naming + ORIGINAL, altered(), photos.stream().map(DeliveryOrder::name).toList());
    }

    private List<Path> named(ExportProfile profile, String template, List<DeliveryScene> some, List<String> taken) {
        List<NameParts> parts =
                some.stream().map(s -> parts(scenes.indexOf(s), profile)).toList();
        return FileNaming.of(template).names(parts, profile.format().extension(), taken).stream()
                .map(folder(profile)::resolve)
                .toList();
    }

    private NameParts parts(int place, ExportProfile profile) {
        DeliveryScene scene = scenes.get(place);
        return new NameParts(
                scene.name(),
                address,
                place + 1,
                "scene" + (place + 1),
                scene.reference().captured(),
                profile.name(),
                scene.recipe().name());
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }
}
