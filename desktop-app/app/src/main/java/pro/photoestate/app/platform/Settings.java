package pro.photoestate.app.platform;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What the person set, and what the window remembers. Immutable. Values out of range become the nearest in range, since
 * the file may be edited by hand.
 *
 * @param catalogFolder where the catalog lies; empty for the usual place
 * @param sidecars whether recipes are also written beside the originals
 * @param editors outside editors, in the order of the menu
 * @param screenProfile which colours the screen has
 * @param keys other key combinations by command id, in JavaFX's notation ({@code Shortcut+K})
 */
public record Settings(
        Appearance appearance,
        Performance performance,
        Optional<Path> catalogFolder,
        boolean sidecars,
        Card card,
        List<OutsideEditor> editors,
        CrashReports crashReports,
        ScreenProfile screenProfile,
        Map<String, String> keys,
        WindowState window) {

    /** Of somebody who has set nothing yet. */
    public static final Settings STANDARD = new Settings(
            new Appearance(Language.SYSTEM, Theme.DARK, Motion.SYSTEM, 220),
            new Performance(Renderer.AUTO, OptionalInt.empty(), 2_000),
            Optional.empty(),
            false,
            new Card("{yyyy}/{date} {shoot}/{name}.{ext}", Optional.empty()),
            List.of(),
            new CrashReports(false, ""),
            new ScreenProfile(ScreenColour.AUTO, Optional.empty()),
            Map.of(),
            new WindowState(Optional.empty(), "", "", "", List.of(), Map.of(), false));

    public Settings {
        editors = List.copyOf(editors);
        keys = Map.copyOf(keys);
    }

    /** @param thumbnailSize the longer side of a thumbnail in the grid, 96..512 px before scaling */
    public record Appearance(Language language, Theme theme, Motion reducedMotion, int thumbnailSize) {
        public Appearance {
            thumbnailSize = Math.clamp(thumbnailSize, 96, 512);
        }

        public Appearance withLanguage(Language other) {
            return new Appearance(other, theme, reducedMotion, thumbnailSize);
        }

        public Appearance withTheme(Theme other) {
            return new Appearance(language, other, reducedMotion, thumbnailSize);
        }

        public Appearance withReducedMotion(Motion other) {
            return new Appearance(language, theme, other, thumbnailSize);
        }

        public Appearance withThumbnailSize(int other) {
            return new Appearance(language, theme, reducedMotion, other);
        }
    }

    /** The language of the window. */
    public enum Language {
        SYSTEM,
        EN,
        DE
    }

    /** The colours of the window. */
    public enum Theme {
        DARK,
        LIGHT,
        CONTRAST
    }

    /** Whether motion is reduced. */
    public enum Motion {
        SYSTEM,
        ON,
        OFF
    }

    /** What renders. */
    public enum Renderer {
        /** Whichever was measured to be faster. */
        AUTO,
        CPU,
        GPU
    }

    /**
     * @param memoryMb for pictures, 512 MB or more; empty for what suits the machine
     * @param cacheMb on the disk for thumbnails and previews, 100 MB or more
     */
    public record Performance(Renderer renderer, OptionalInt memoryMb, int cacheMb) {
        public Performance {
            memoryMb = memoryMb.isPresent() ? OptionalInt.of(Math.max(512, memoryMb.getAsInt())) : memoryMb;
            cacheMb = Math.max(100, cacheMb);
        }

        public Performance withRenderer(Renderer other) {
            return new Performance(other, memoryMb, cacheMb);
        }

        public Performance withMemoryMb(OptionalInt other) {
            return new Performance(renderer, other, cacheMb);
        }

        public Performance withCacheMb(int other) {
            return new Performance(renderer, memoryMb, other);
        }
    }

    /**
     * How a card is copied.
     *
     * @param template of the path below the destination, with words in braces
     * @param secondDestination where a second copy goes
     */
    public record Card(String template, Optional<Path> secondDestination) {}

    /**
     * A program that a scene can be sent to.
     *
     * @param name as shown in the menu
     * @param program the file that is started
     * @param jpeg whether it gets JPEG; else a TIFF of 16 bits
     */
    public record OutsideEditor(String name, Path program, boolean jpeg) {}

    /**
     * @param agreed whether the person lets crash reports be sent
     * @param dsn where they are sent, in Sentry's notation; empty for nowhere
     */
    public record CrashReports(boolean agreed, String dsn) {}

    /** Where the profile of the screen comes from. */
    public enum ScreenColour {
        /** From the system, where it tells. */
        AUTO,
        /** From nowhere: the screen is taken for sRGB. */
        OFF,
        /** From a file that the person chose. */
        FILE
    }

    /**
     * Which colours the screen has. Only what is seen depends on it, never what is exported.
     *
     * @param file an ICC profile; kept also while it is not used
     */
    public record ScreenProfile(ScreenColour from, Optional<Path> file) {}

    /**
     * What comes back at the next start.
     *
     * @param geometry of the window; empty before it was ever shown
     * @param lastPlace the place shown, by its id
     * @param shoot the shoot that was open, by its id; empty for none
     * @param scene the scene that was looked at, by its id; empty for none
     * @param selection the scenes that were selected, by their ids
     * @param views what places remember, by name
     * @param tourSeen whether the tour was offered
     */
    public record WindowState(
            Optional<Geometry> geometry,
            String lastPlace,
            String shoot,
            String scene,
            List<String> selection,
            Map<String, String> views,
            boolean tourSeen) {
        public WindowState {
            selection = List.copyOf(selection);
            views = Map.copyOf(views);
        }

        public WindowState withGeometry(Geometry other) {
            return new WindowState(Optional.of(other), lastPlace, shoot, scene, selection, views, tourSeen);
        }

        public WindowState withLastPlace(String other) {
            return new WindowState(geometry, other, shoot, scene, selection, views, tourSeen);
        }

        public WindowState withOpen(String shootId, String sceneId, List<String> selected) {
            return new WindowState(geometry, lastPlace, shootId, sceneId, selected, views, tourSeen);
        }

        public WindowState withViews(Map<String, String> other) {
            return new WindowState(geometry, lastPlace, shoot, scene, selection, other, tourSeen);
        }

        public WindowState withTourSeen(boolean other) {
            return new WindowState(geometry, lastPlace, shoot, scene, selection, views, other);
        }
    }

    /** Where the window stands when it is not maximized, px before scaling; it may lie on a screen that is gone. */
    public record Geometry(double x, double y, double width, double height, boolean maximized) {}

    public Settings withAppearance(Appearance other) {
        return new Settings(other, performance, catalogFolder, sidecars, card, editors, crashReports, screenProfile, keys, window);
    }

    public Settings withPerformance(Performance other) {
        return new Settings(appearance, other, catalogFolder, sidecars, card, editors, crashReports, screenProfile, keys, window);
    }

    public Settings withCatalogFolder(Optional<Path> other) {
        return new Settings(appearance, performance, other, sidecars, card, editors, crashReports, screenProfile, keys, window);
    }

    public Settings withSidecars(boolean other) {
        return new Settings(appearance, performance, catalogFolder, other, card, editors, crashReports, screenProfile, keys, window);
    }

    public Settings withCard(Card other) {
        return new Settings(appearance, performance, catalogFolder, sidecars, other, editors, crashReports, screenProfile, keys, window);
    }

    public Settings withEditors(List<OutsideEditor> other) {
        return new Settings(appearance, performance, catalogFolder, sidecars, card, other, crashReports, screenProfile, keys, window);
    }

    public Settings withCrashReports(CrashReports other) {
        return new Settings(appearance, performance, catalogFolder, sidecars, card, editors, other, screenProfile, keys, window);
    }

    public Settings withScreenProfile(ScreenProfile other) {
        return new Settings(appearance, performance, catalogFolder, sidecars, card, editors, crashReports, other, keys, window);
    }

    public Settings withKeys(Map<String, String> other) {
        return new Settings(appearance, performance, catalogFolder, sidecars, card, editors, crashReports, screenProfile, other, window);
    }

    public Settings withWindow(WindowState other) {
        return new Settings(appearance, performance, catalogFolder, sidecars, card, editors, crashReports, screenProfile, keys, other);
    }
}
