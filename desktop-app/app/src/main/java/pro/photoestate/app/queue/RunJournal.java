package pro.photoestate.app.queue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import pro.photoestate.engine.image.FaultCode;
import pro.photoestate.engine.image.PhotoException;
import pro.photoestate.sentence.Reason;
import pro.photoestate.sentence.Sentence;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a run has done in an output folder, as JSON lines in a hidden file there, each synced before the run goes on: a
 * run that was killed is continued by the next one of the same request. Holding the file locked keeps a second run out of
 * the folder; the system drops the lock with the process. Thread-safe.
 *
 * <p>A scene {@code begun} but not {@code done} may have left finished files: they are its own and may be replaced.
 */
final class RunJournal implements AutoCloseable {

    static final String FILE = ".photoestate-run.jsonl";

    private static final JsonMapper JSON = new JsonMapper();

    private final FileChannel channel;
    private final String signature;
    private final Map<String, JsonNode> done = new HashMap<>();
    private final Set<String> begun = new HashSet<>();

    private RunJournal(FileChannel channel, String signature) {
        this.channel = channel;
        this.signature = signature;
    }

    /**
     * Opens the journal of a folder. One of another request is begun anew.
     *
     * @throws PhotoException {@link FaultCode#UNWRITABLE} when another run is at work there, or it cannot be written
     */
    static RunJournal open(Path folder, String signature) {
        Path file = folder.resolve(FILE);
        try {
            Files.createDirectories(folder);
            FileChannel channel = FileChannel.open(
                    file, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.CREATE);
            try {
                lock(channel, folder);
                var journal = new RunJournal(channel, signature);
                journal.read();
                return journal;
            } catch (IOException | RuntimeException e) {
                channel.close();
                throw e;
            }
        } catch (IOException e) {
            throw unwritable(folder, e);
        }
    }

    /** The report of a scene that an earlier run of the same request finished. */
    synchronized Optional<JsonNode> done(String scene) {
        return Optional.ofNullable(done.get(scene));
    }

    /** Whether an earlier run of the same request was interrupted in this scene. */
    synchronized boolean wasBegun(String scene) {
        return begun.contains(scene);
    }

    /** Notes that files of the scene may appear from now on. */
    synchronized void begin(String scene) {
        append(JSON.createObjectNode().put("begun", scene));
    }

    /** Notes that the scene is finished. */
    synchronized void done(String scene, JsonNode report) {
        ObjectNode line = JSON.createObjectNode().put("done", scene);
        line.set("report", report);
        append(line);
        done.put(scene, report);
    }

    /** Forgets what earlier runs did. */
    synchronized void beginAnew() {
        try {
            done.clear();
            begun.clear();
            channel.truncate(0);
            append(JSON.createObjectNode().put("request", signature));
        } catch (IOException e) {
            throw cannotBeWritten(e);
        }
    }

    private static void lock(FileChannel channel, Path folder) throws IOException {
        @Nullable FileLock lock;
        try {
            lock = channel.tryLock();
        } catch (OverlappingFileLockException e) {
            lock = null;
        }
        if (lock == null) {
            throw new PhotoException(
                    FaultCode.UNWRITABLE,
                    Sentence.of("app.batch.folderInUse", folder));
        }
    }

    private void read() throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(Math.toIntExact(channel.size()));
        while (bytes.hasRemaining() && channel.read(bytes) >= 0) {}
        String[] lines = new String(bytes.array(), 0, bytes.position(), StandardCharsets.UTF_8).split("\n", -1);
        if (lines.length < 2 || !signature.equals(parse(lines[0]).path("request").asString(""))) {
            beginAnew();
            return;
        }
        for (int i = 1; i < lines.length - 1; i++) { // what follows the last line end is half a line of a killed run
            JsonNode line = parse(lines[i]);
            if (line.has("begun")) {
                begun.add(line.path("begun").asString());
            } else if (line.has("done")) {
                done.put(line.path("done").asString(), line.path("report"));
            }
        }
        long half = lines[lines.length - 1].getBytes(StandardCharsets.UTF_8).length;
        channel.truncate(channel.size() - half);
    }

    private static JsonNode parse(String line) {
        try {
            return JSON.readTree(line);
        } catch (JacksonException e) {
            return JSON.createObjectNode(); // a damaged line: its scene is made again
        }
    }

    private void append(ObjectNode line) {
        byte[] bytes = (JSON.writeValueAsString(line) + "\n").getBytes(StandardCharsets.UTF_8);
        try {
            channel.position(channel.size());
            ByteBuffer buffer = ByteBuffer.wrap(bytes);
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
            channel.force(false);
        } catch (IOException e) {
            throw cannotBeWritten(e);
        }
    }

    private static PhotoException cannotBeWritten(IOException e) {
        return new PhotoException(
                FaultCode.UNWRITABLE,
                Sentence.of("app.batch.journal", Reason.of(e)),
                e);
    }

    private static PhotoException unwritable(Path folder, IOException e) {
        return new PhotoException(
                FaultCode.UNWRITABLE,
                Sentence.of("app.batch.folderUnwritable", folder, Reason.of(e)),
                e);
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new PhotoException(FaultCode.UNWRITABLE, Sentence.of("app.batch.journalOpen", Reason.of(e)), e);
        }
    }
}
