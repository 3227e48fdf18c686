package pro.photoestate.app.sidecar;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import pro.photoestate.app.catalog.Photo;
import pro.photoestate.sentence.Sentence;

/** Looks for sidecars and looks at each: whether it lies where it says, and its frames are there. */
final class SidecarSearch {

    private final List<FoundSidecar> found = new ArrayList<>();
    private final List<Sentence> faults;

    /** @param faults gets a sentence for what is left out */
    SidecarSearch(List<Sentence> faults) {
        this.faults = faults;
    }

    /** What was found so far, by path. */
    List<FoundSidecar> found() {
        return found.stream().sorted(Comparator.comparing(FoundSidecar::file)).distinct().toList();
    }

    /** Looks in a folder and below. */
    void in(Path folder) {
        try {
            Files.walkFileTree(folder.toAbsolutePath().normalize(), new Visitor());
        } catch (IOException e) {
            faults.add(Sentence.of("app.sidecar.unsearchable", folder));
        }
    }

    private final class Visitor extends SimpleFileVisitor<Path> {
        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (attributes.isRegularFile() && String.valueOf(file.getFileName()).endsWith(Sidecar.ENDING)) {
                look(file);
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException e) {
            faults.add(Sentence.of("app.file.unreadable", file));
            return FileVisitResult.CONTINUE;
        }
    }

    private void look(Path file) {
        try {
            Sidecar sidecar = SidecarFile.read(file);
            Path folder = folder(file, sidecar);
            found.add(new FoundSidecar(file, folder, withFramesThere(file, folder, sidecar)));
        } catch (SidecarException e) {
            faults.add(Sentence.of("app.file.leftOut", file, e.sentence()));
        }
    }

    /** The shoot's folder, told by where the sidecar lies. */
    private static Path folder(Path file, Sidecar sidecar) {
        Path below = Path.of(sidecar.path());
        Path folder = file;
        for (int i = 0; i < below.getNameCount(); i++) {
            folder = folder.getParent();
            if (folder == null) {
                throw strayed(sidecar);
            }
        }
        if (!folder.resolve(below).equals(file)) {
            throw strayed(sidecar);
        }
        return folder;
    }

    private static SidecarException strayed(Sidecar sidecar) {
        return new SidecarException(Sentence.of("app.sidecar.strayed", sidecar.reference().path()));
    }

    private Sidecar withFramesThere(Path file, Path folder, Sidecar sidecar) {
        List<Photo> there = new ArrayList<>();
        for (Photo frame : sidecar.frames()) {
            if (Files.isRegularFile(folder.resolve(frame.path()), LinkOption.NOFOLLOW_LINKS)) {
                there.add(frame);
            } else {
                faults.add(Sentence.of("app.sidecar.frameGone", file, frame.path()));
            }
        }
        if (there.isEmpty()) {
            throw new SidecarException(Sentence.of("app.sidecar.framesGone"));
        }
        return sidecar.with(there);
    }
}
