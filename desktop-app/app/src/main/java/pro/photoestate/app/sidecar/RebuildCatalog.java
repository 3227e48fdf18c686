package pro.photoestate.app.sidecar;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import pro.photoestate.app.catalog.Catalog;
import pro.photoestate.app.catalog.CatalogScene;
import pro.photoestate.app.catalog.Photo;
import pro.photoestate.app.catalog.Shoot;
import pro.photoestate.app.edit.Edits;
import pro.photoestate.sentence.Sentence;

/**
 * Fills a catalog from the sidecars in folders: shoots, scenes, frames, marks, recipes and named versions, pictures from
 * outside with what was declared about them, and which files were finished. Whatever is wrong with one sidecar costs that
 * scene and no other. A shoot that the catalog has already is left as it is.
 *
 * @param catalog that is filled
 * @param edits the recipes in it
 */
public record RebuildCatalog(Catalog catalog, Edits edits) {

    /** @param faults a sentence for each sidecar, frame or other file that was left out */
    public record Rebuilt(int shoots, int scenes, int photos, List<Sentence> faults) {
        public Rebuilt {
            faults = List.copyOf(faults);
        }
    }

    /** Reads the sidecars in these folders and below them; links to other folders are not followed. */
    public Rebuilt from(Collection<Path> folders) {
        List<Sentence> faults = new ArrayList<>();
        SidecarSearch search = new SidecarSearch(faults);
        folders.forEach(search::in);
        Map<UUID, List<FoundSidecar>> shoots = new LinkedHashMap<>();
        for (FoundSidecar found : accepted(search.found(), faults)) {
            shoots.computeIfAbsent(found.sidecar().shoot().id(), id -> new ArrayList<>()).add(found);
        }
        int photos = 0;
        int scenes = 0;
        for (List<FoundSidecar> shoot : shoots.values()) {
            photos += add(shoot, faults);
            scenes += shoot.size();
        }
        return new Rebuilt(shoots.size(), scenes, photos, faults);
    }

    /** Those that contradict neither the catalog nor one that was found before. */
    private List<FoundSidecar> accepted(List<FoundSidecar> all, List<Sentence> faults) {
        Map<UUID, Path> folders = new LinkedHashMap<>();
        Set<UUID> ids = new HashSet<>();
        List<FoundSidecar> accepted = new ArrayList<>();
        for (FoundSidecar found : all) {
            UUID shoot = found.sidecar().shoot().id();
            List<UUID> own = found.ids();
            if (catalog.photos().shoot(shoot).isPresent()) {
                faults.add(found.leftOut(Sentence.of("app.sidecar.known")));
            } else if (!folders.computeIfAbsent(shoot, id -> found.folder()).equals(found.folder())) {
                faults.add(found.leftOut(Sentence.of("app.sidecar.twoFolders", folders.get(shoot))));
            } else if (own.stream().anyMatch(ids::contains) || own.size() != Set.copyOf(own).size()) {
                faults.add(found.leftOut(Sentence.of("app.sidecar.contradiction")));
            } else {
                ids.addAll(own);
                accepted.add(found);
            }
        }
        return accepted;
    }

    private int add(List<FoundSidecar> found, List<Sentence> faults) {
        Sidecar.ShootPart part = found.getFirst().sidecar().shoot();
        Path folder = found.getFirst().folder();
        Shoot shoot = new Shoot(part.id(), part.name(), part.address(), folder, part.created());
        List<CatalogScene> scenes = new ArrayList<>();
        List<Photo> photos = new ArrayList<>();
        List<FoundSidecar> inOrder = found.stream()
                .sorted(Comparator.comparingInt(f -> f.sidecar().scene().position()))
                .toList();
        for (FoundSidecar one : inOrder) {
            CatalogScene s = one.sidecar().scene();
            scenes.add(new CatalogScene(s.id(), s.shoot(), scenes.size(), s.state(), s.confidence(), s.warnings()));
            photos.addAll(one.sidecar().frames());
        }
        catalog.photos().add(shoot, scenes, photos);
        inOrder.forEach(one -> takeOver(one, faults));
        return photos.size();
    }

    private void takeOver(FoundSidecar found, List<Sentence> faults) {
        Sidecar sidecar = found.sidecar();
        UUID scene = sidecar.scene().id();
        edits.takeOver(scene, sidecar.current(), sidecar.versions());
        new SidecarRepository(catalog.database())
                .takeOver(scene, sidecar.became(), found.folder())
                .forEach(path -> faults.add(Sentence.of("app.sidecar.placeless", found.file(), path)));
    }
}
