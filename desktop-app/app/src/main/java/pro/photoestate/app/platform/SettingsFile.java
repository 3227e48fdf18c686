package pro.photoestate.app.platform;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import pro.photoestate.engine.export.SafeFile;
import pro.photoestate.engine.image.FaultCode;
import pro.photoestate.engine.image.PhotoException;
import pro.photoestate.sentence.Sentence;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.node.ObjectNode;

/**
 * The settings in their file, which is read once and written whole at each change. A damaged file is set aside and the
 * last good one used. Thread-safe; listeners are called on the thread that makes the change.
 */
public final class SettingsFile {

    private final Path file;
    private final Optional<Sentence> fault;
    private final ReentrantLock lock = new ReentrantLock();
    private final List<Consumer<Settings>> listeners = new CopyOnWriteArrayList<>();
    private ObjectNode tree;
    private Settings settings;

    private SettingsFile(Path file, ObjectNode tree, Optional<Sentence> fault) {
        SettingsJson.Given given = SettingsJson.settings(tree);
        this.file = file;
        this.tree = tree;
        this.settings = given.settings();
        this.fault = given.refused().isEmpty() ? fault : Optional.of(refused(file, given));
    }

    private static Sentence refused(Path file, SettingsJson.Given given) {
        return Sentence.of("app.settings.refused", file, String.join(", ", given.refused()));
    }

    /**
     * Reads the settings; standard ones where there is no file yet. Never fails for what is in the file.
     *
     * @throws PhotoException {@link FaultCode#UNREADABLE} when there is a file that cannot be read
     */
    public static SettingsFile open(Path file) {
        try {
            if (!Files.exists(file)) {
                return new SettingsFile(file, SettingsJson.empty(), Optional.empty());
            }
            Optional<ObjectNode> whole = read(file);
            return whole.isPresent() ? new SettingsFile(file, whole.get(), Optional.empty()) : replaced(file);
        } catch (IOException e) {
            throw new PhotoException(
                    FaultCode.UNREADABLE, Sentence.of("app.settings.unreadable", file), e);
        }
    }

    private static SettingsFile replaced(Path file) throws IOException {
        Path aside = beside(file, ".damaged");
        Files.move(file, aside, StandardCopyOption.REPLACE_EXISTING);
        Optional<ObjectNode> good = read(beside(file, ".good"));
        Sentence used = good.isPresent() ? Sentence.of("app.settings.lastGood") : Sentence.of("app.settings.standard");
        Sentence sentence = Sentence.of("app.settings.damaged", file, aside.getFileName(), used);
        return new SettingsFile(file, good.orElseGet(SettingsJson::empty), Optional.of(sentence));
    }

    /** A settings file; empty for what is none. */
    private static Optional<ObjectNode> read(Path file) throws IOException {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(SettingsJson.parse(new String(Files.readAllBytes(file), StandardCharsets.UTF_8)));
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    /** A sentence for the person when the file was damaged, or a value in it not known. */
    public Optional<Sentence> fault() {
        return fault;
    }

    /** The settings as they are now. */
    public Settings current() {
        lock.lock();
        try {
            return settings;
        } finally {
            lock.unlock();
        }
    }

    /**
     * Changes the settings, for this session in any case.
     *
     * @throws PhotoException {@link FaultCode#UNWRITABLE} when they cannot be kept for the next
     */
    public void change(UnaryOperator<Settings> change) {
        lock.lock();
        try {
            Settings next = change.apply(settings);
            if (next.equals(settings)) {
                return;
            }
            settings = next;
            tree = SettingsJson.updated(tree, next);
        } finally {
            lock.unlock();
        }
        try {
            write();
        } finally {
            Settings now = current();
            listeners.forEach(l -> l.accept(now));
        }
    }

    private void write() {
        lock.lock();
        try {
            String text = SettingsJson.text(tree);
            write(file, text);
            write(beside(file, ".good"), text);
        } finally {
            lock.unlock();
        }
    }

    private static void write(Path target, String text) {
        try (SafeFile whole = SafeFile.create(target, true)) {
            whole.stream().write(text.getBytes(StandardCharsets.UTF_8));
            whole.commit();
        } catch (IOException e) {
            throw new PhotoException(FaultCode.UNWRITABLE, Sentence.of("app.file.unwritable", target), e);
        }
    }

    private static Path beside(Path file, String ending) {
        return file.resolveSibling(file.getFileName() + ending);
    }

    /** Tells of changes until the answer is run. */
    public Runnable listen(Consumer<Settings> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }
}
