package pro.photoestate.app.looks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.Stream;
import pro.photoestate.engine.export.SafeFile;
import pro.photoestate.engine.export.SafeName;
import pro.photoestate.engine.image.FaultCode;
import pro.photoestate.engine.image.PhotoException;
import pro.photoestate.engine.looks.Looks;
import pro.photoestate.recipe.Recipe;
import pro.photoestate.recipe.RecipeException;
import pro.photoestate.recipe.RecipeJson;
import pro.photoestate.sentence.Sentence;

/**
 * The looks in a folder, one file each, which may also be put there by hand. Their names differ by more than case, from
 * each other and from the built-in ones. Thread-safe. Each failure is a {@link PhotoException}: {@link FaultCode#EXISTS}
 * for a name that is taken, {@link FaultCode#INVALID_SETTING} for a name or file that is no look,
 * {@link FaultCode#UNREADABLE} and {@link FaultCode#UNWRITABLE}.
 */
public final class UserLooks {

    /** The longest name, in characters. */
    public static final int LONGEST = 60;

    /** Bytes; a recipe has a few thousand. */
    private static final int LARGEST = 1 << 20;

    private static final String ENDING = ".json";

    private final Path folder;
    private final ReentrantLock lock = new ReentrantLock();

    /** @param folder made when the first look is saved */
    public UserLooks(Path folder) {
        this.folder = folder;
    }

    /**
     * What is in the folder.
     *
     * @param looks by name
     * @param faults a sentence for each file that is no look; it is left alone
     */
    public record Listing(List<UserLook> looks, List<Sentence> faults) {}

    /** The looks, read anew. */
    public Listing list() {
        List<UserLook> looks = new ArrayList<>();
        List<Sentence> faults = new ArrayList<>();
        for (Path file : files()) {
            try {
                UserLook look = new UserLook(read(file), file);
                refuseTaken(look.name(), looks);
                looks.add(look);
            } catch (PhotoException e) {
                faults.add(Sentence.of("app.file.leftOut", file.getFileName(), e.sentence()));
            }
        }
        looks.sort(Comparator.comparing(UserLook::name, String.CASE_INSENSITIVE_ORDER));
        return new Listing(List.copyOf(looks), List.copyOf(faults));
    }

    /** Keeps a recipe as a new look of that name. */
    public UserLook save(String name, Recipe recipe) {
        return locked(() -> {
            String clean = checked(name);
            refuseTaken(clean, list().looks());
            return written(recipe.withName(clean), free(clean));
        });
    }

    /** Puts another recipe into a look. */
    public UserLook replace(UserLook look, Recipe recipe) {
        return locked(() -> written(recipe.withName(look.name()), look.file()));
    }

    /** Gives a look another name, and its file with it. */
    public UserLook rename(UserLook look, String name) {
        return locked(() -> {
            String clean = checked(name);
            refuseTaken(clean, list().looks().stream().filter(l -> !l.file().equals(look.file())).toList());
            UserLook renamed = written(look.recipe().withName(clean), free(clean));
            delete(look); // the new one is on the disk by now
            return renamed;
        });
    }

    /** Removes a look; one that is gone already is fine. */
    public void delete(UserLook look) {
        try {
            Files.deleteIfExists(look.file());
        } catch (IOException e) {
            throw new PhotoException(
                    FaultCode.UNWRITABLE, Sentence.of("app.looks.unremovable", look.file()), e);
        }
    }

    /** Takes a look over from a file that somebody gave. */
    public UserLook importFrom(Path file) {
        Recipe recipe = read(file);
        return save(recipe.name(), recipe);
    }

    /** Writes a look to a file for others. */
    public void exportTo(UserLook look, Path target, boolean overwrite) {
        write(look.recipe(), target, overwrite);
    }

    private List<Path> files() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(f -> String.valueOf(f.getFileName()).endsWith(ENDING)).sorted().toList();
        } catch (IOException e) {
            throw new PhotoException(
                    FaultCode.UNREADABLE, Sentence.of("app.looks.folderUnreadable", folder), e);
        }
    }

    private static Recipe read(Path file) {
        try {
            if (Files.size(file) > LARGEST) {
                throw new PhotoException(FaultCode.INVALID_SETTING, Sentence.of("app.looks.tooLarge", file));
            }
            Recipe recipe = RecipeJson.read(new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
            checked(recipe.name());
            return recipe;
        } catch (RecipeException e) {
            throw new PhotoException(FaultCode.INVALID_SETTING, Sentence.of("app.looks.none", file, e.sentence()), e);
        } catch (IOException e) {
            throw new PhotoException(FaultCode.UNREADABLE, Sentence.of("app.file.unreadable", file), e);
        }
    }

    private static String checked(String name) {
        String clean = name.strip();
        if (clean.isEmpty() || clean.length() > LONGEST || clean.chars().anyMatch(Character::isISOControl)) {
            throw new PhotoException(
                    FaultCode.INVALID_SETTING, Sentence.of("app.looks.name", LONGEST));
        }
        if (Looks.ALL.stream().anyMatch(l -> l.name().equalsIgnoreCase(clean))) {
            throw new PhotoException(
                    FaultCode.EXISTS, Sentence.of("app.looks.builtIn", clean));
        }
        return clean;
    }

    private static void refuseTaken(String name, List<UserLook> looks) {
        if (looks.stream().anyMatch(l -> l.name().equalsIgnoreCase(name))) {
            throw new PhotoException(FaultCode.EXISTS, Sentence.of("app.looks.taken", name));
        }
    }

    /** A file that is not there yet; names that differ may be the same once they are safe. */
    private Path free(String name) {
        String safe = SafeName.of(name);
        Path file = folder.resolve(safe + ENDING);
        for (int i = 2; Files.exists(file); i++) {
            file = folder.resolve(safe + "-" + i + ENDING);
        }
        return file;
    }

    private static UserLook written(Recipe recipe, Path file) {
        write(recipe, file, true);
        return new UserLook(recipe, file);
    }

    private static void write(Recipe recipe, Path target, boolean overwrite) {
        try (SafeFile file = SafeFile.create(target, overwrite)) {
            file.stream().write(RecipeJson.write(recipe).getBytes(StandardCharsets.UTF_8));
            file.commit();
        } catch (IOException e) {
            throw new PhotoException(FaultCode.UNWRITABLE, Sentence.of("app.file.unwritable", target), e);
        }
    }

    private UserLook locked(Supplier<UserLook> work) {
        lock.lock();
        try {
            return work.get();
        } finally {
            lock.unlock();
        }
    }
}
