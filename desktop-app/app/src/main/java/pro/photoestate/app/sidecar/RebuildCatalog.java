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
 * Fills a catalog from the sidecars in folders: shoots, scenes, frames, marks, recipes and named versions. Whatever is
 * wrong with one sidecar costs that scene and no other. A shoot that the catalog has already is left as it is.
 *
 * @param catalog that is filled
 * @param edits the recipes in it
 */
public record RebuildCatalog(Catalog catalog, Edits edits) {

    /** @param faults a sentence for each sidecar, or frame, that was left out */
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
            photos += add(shoot);
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

    private int add(List<FoundSidecar> found) {
        Sidecar.ShootPart part = found.getFirst().sidecar().shoot();
        Shoot shoot = new Shoot(part.id(), part.name(), part.address(), found.getFirst().folder(), part.created());
        List<CatalogScene> scenes = new ArrayList<>();
        List<Photo> photos = new ArrayList<>();
        List<Sidecar> inOrder = found.stream()
                .map(FoundSidecar::sidecar)
                .sorted(Comparator.comparingInt(s -> s.scene().position()))
                .toList();
        for (Sidecar sidecar : inOrder) {
            CatalogScene s = sidecar.scene();
            scenes.add(new CatalogScene(s.id(), s.shoot(), scenes.size(), s.state(), s.confidence(), s.warnings()));
            photos.addAll(sidecar.frames());
        }
        catalog.photos().add(shoot, scenes, photos);
        for (Sidecar sidecar : inOrder) {
            edits.takeOver(sidecar.scene().id(), sidecar.current(), sidecar.versions());
        }
        return photos.size();
    }
}
