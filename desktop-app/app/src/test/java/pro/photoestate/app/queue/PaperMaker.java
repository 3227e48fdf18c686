package pro.photoestate.app.queue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import pro.photoestate.engine.export.SafeFile;
import pro.photoestate.engine.render.Cancel;

/** Writes small files that tell how often they were made, and fails or waits where it is told to. */
final class PaperMaker implements SceneMaker {

    final List<UUID> made = new CopyOnWriteArrayList<>();
    final Map<UUID, RuntimeException> faults = new ConcurrentHashMap<>();
    final Map<UUID, Consumer<Cancel>> during = new ConcurrentHashMap<>();

    final Map<UUID, Within> within = new ConcurrentHashMap<>();

    /** What is told in the middle of a stage. */
    interface Within {
        void tell(JobListener listener) throws InterruptedException;
    }

    @Override
    public Made make(Claim claim, UnaryOperator<Path> place, Cancel cancel, JobListener listener) {
        UUID scene = claim.job().scene();
        listener.begun(JobStage.MERGING);
        tell(scene, listener);
        during.getOrDefault(scene, Cancel::check).accept(cancel);
        RuntimeException fault = faults.get(scene);
        if (fault != null) {
            throw fault;
        }
        made.add(scene);
        listener.begun(JobStage.WRITING);
        List<MadeFile> files = new ArrayList<>();
        for (int i = 0; i < claim.task().outputs().size(); i++) {
            Path output = claim.task().outputs().get(i);
            String profile = claim.task().profiles().get(i).name();
            files.add(write(output, place.apply(output), profile, scene + " made " + made.size()));
        }
        return new Made(files, List.of(), Map.of("merge", 5L), "{\"id\":\"x\"}");
    }

    private void tell(UUID scene, JobListener listener) {
        try {
            within.getOrDefault(scene, l -> {}).tell(listener);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static MadeFile write(Path output, Path place, String profile, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        try (SafeFile file = SafeFile.create(place, true)) {
            file.stream().write(bytes);
            file.commit();
            return new MadeFile(output, profile, Files.size(place), Digests.sha256(place), 480, 320);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {}
}
