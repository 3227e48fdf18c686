package pro.photoestate.app.sidecar;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import pro.photoestate.engine.export.SafeFile;
import pro.photoestate.engine.image.FaultCode;
import pro.photoestate.engine.image.PhotoException;
import pro.photoestate.sentence.Sentence;

/** Sidecars on the disk. */
final class SidecarFile {

    /** Bytes; thousands of named versions fit. */
    private static final long LARGEST = 16 << 20;

    private SidecarFile() {}

    /** @throws SidecarException when it is none, or cannot be read */
    static Sidecar read(Path file) {
        try {
            if (!Files.isRegularFile(file) || Files.size(file) > LARGEST) {
                throw new SidecarException(Sentence.of("app.sidecar.tooLarge"));
            }
            return SidecarJson.read(new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new SidecarException(Sentence.of("app.sidecar.unreadable"), e);
        }
    }

    /**
     * Writes a sidecar into a folder that is there, unless it stands there already.
     *
     * @return whether it was written
     * @throws PhotoException {@link FaultCode#UNWRITABLE}
     */
    static boolean write(Path target, Sidecar sidecar) {
        byte[] bytes = SidecarJson.write(sidecar).getBytes(StandardCharsets.UTF_8);
        Path folder = target.getParent();
        if (folder == null || !Files.isDirectory(folder)) { // or it would be made where a drive is unplugged
            throw new PhotoException(
                    FaultCode.UNWRITABLE,
                    Sentence.of("app.sidecar.folderGone", target));
        }
        try {
            if (Files.exists(target) && Arrays.equals(Files.readAllBytes(target), bytes)) {
                return false;
            }
            try (SafeFile file = SafeFile.create(target, true)) {
                file.stream().write(bytes);
                file.commit();
            }
            return true;
        } catch (IOException e) {
            throw unwritable(target, e);
        }
    }

    /** @throws PhotoException {@link FaultCode#UNWRITABLE} */
    static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw unwritable(file, e);
        }
    }

    private static PhotoException unwritable(Path file, IOException e) {
        return new PhotoException(
                FaultCode.UNWRITABLE, Sentence.of("app.sidecar.unwritable", file), e);
    }
}
