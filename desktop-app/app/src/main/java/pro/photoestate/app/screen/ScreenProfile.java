package pro.photoestate.app.screen;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import pro.photoestate.app.platform.Settings;
import pro.photoestate.engine.image.FaultCode;
import pro.photoestate.engine.image.PhotoException;
import pro.photoestate.sentence.Sentence;

/** The ICC profile of a screen, by its header at least. */
public final class ScreenProfile {

    /** Header and number of tags, bytes. */
    private static final int LEAST = 132;

    /** Measured screens with large tables stay below 3 MB. */
    private static final int MOST = 4 << 20;

    private static final Logger LOG = Logger.getLogger(ScreenProfile.class.getName());

    private final String name;
    private final byte[] icc;

    private ScreenProfile(String name, byte[] icc) {
        this.name = name;
        this.icc = icc;
    }

    /**
     * What the settings want. Starts commands of the system and waits for them, seconds at worst: not on the window's thread.
     *
     * @return empty where nothing is wanted, or the system tells nothing that can be used
     * @throws PhotoException {@link FaultCode#INVALID_SETTING} or {@link FaultCode#UNREADABLE} for a chosen file
     */
    public static Optional<ScreenProfile> read(Settings.ScreenProfile wanted) {
        return switch (wanted.from()) {
            case OFF -> Optional.empty();
            case FILE -> wanted.file().map(ScreenProfile::of);
            case AUTO -> ofSystem();
        };
    }

    private static Optional<ScreenProfile> ofSystem() {
        if (!System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("linux")) {
            return Optional.empty();
        }
        try {
            return new LinuxScreen(new SystemCommand(), System.getenv()).profile();
        } catch (PhotoException e) {
            LOG.log(Level.INFO, "the system's profile of the screen cannot be used", e);
            return Optional.empty();
        }
    }

    /** The profile in a file. */
    public static ScreenProfile of(Path file) {
        String name = String.valueOf(file.getFileName());
        try (InputStream in = Files.newInputStream(file)) {
            return of(name, in.readNBytes(MOST + 1));
        } catch (IOException e) {
            throw new PhotoException(
                    FaultCode.UNREADABLE, Sentence.of("app.screen.unreadable", file), e);
        }
    }

    /**
     * A profile.
     *
     * @param name for people
     * @throws PhotoException {@link FaultCode#INVALID_SETTING} when it is none of a screen
     */
    static ScreenProfile of(String name, byte[] icc) {
        if (icc.length < LEAST || icc.length > MOST || ByteBuffer.wrap(icc).getInt() > icc.length || !word(icc, 36, "acsp")) {
            throw refused(name, "app.screen.noIcc");
        }
        if (!word(icc, 12, "mntr") || !word(icc, 16, "RGB ") || !(word(icc, 20, "XYZ ") || word(icc, 20, "Lab "))) {
            throw refused(name, "app.screen.noScreen");
        }
        return new ScreenProfile(name, icc.clone());
    }

    private static boolean word(byte[] icc, int at, String word) {
        return new String(icc, at, 4, StandardCharsets.ISO_8859_1).equals(word);
    }

    static PhotoException refused(String name, String key) {
        return new PhotoException(FaultCode.INVALID_SETTING, Sentence.of(key, name));
    }

    /** For people. */
    public String name() {
        return name;
    }

    byte[] icc() {
        return icc.clone();
    }
}
