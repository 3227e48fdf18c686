package pro.photoestate.app.delivery;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import pro.photoestate.app.queue.ExportPart;
import pro.photoestate.app.queue.ExportRequest;
import pro.photoestate.app.queue.JobQueue;
import pro.photoestate.app.queue.PlannedExport;
import pro.photoestate.app.queue.SceneExport;
import pro.photoestate.engine.decode.FileScan;
import pro.photoestate.engine.export.ExportProfile;
import pro.photoestate.engine.image.FaultCode;
import pro.photoestate.engine.image.PhotoException;
import pro.photoestate.sentence.Sentence;

/** Sends a delivery out: jobs for its photos and for the originals beside them, and what is told about them. */
public final class ExportWorkflow {

    /** The name of the text beside the photos. */
    public static final String TEXT = "disclosure.txt";

    private final JobQueue queue;

    public ExportWorkflow(JobQueue queue) {
        this.queue = queue;
    }

    /**
     * What was queued.
     *
     * @param jobs the photos' jobs in their order, then the originals'
     * @param texts the files with what is told; they are written
     */
    public record Sent(List<UUID> jobs, List<Path> texts) {}

    /**
     * Queues all photos and all originals, or none.
     *
     * @throws PhotoException when the folder cannot be written
     * @throws pro.photoestate.app.queue.JobException when a scene is gone meanwhile
     */
    public Sent send(DeliveryOrder order) {
        prepare(order);
        var text = new DisclosureText(order.language());
        List<ExportPart> parts = new ArrayList<>();
        parts.add(photos(order, text));
        if (!order.altered().isEmpty()) {
            parts.add(originals(order, text));
        }
        PlannedExport planned = queue.plan(parts);
        List<Path> texts = texts(order, text, planned.outputs()); // before: no photo goes out without it, wherever the process dies
        return new Sent(queue.enqueue(planned), texts);
    }

    private static ExportPart photos(DeliveryOrder order, DisclosureText text) {
        Map<UUID, String> beside = beside(order, order.profiles().getFirst());
        List<SceneExport> photos = order.scenes().stream()
                .map(s -> new SceneExport(
                        s.id(),
                        s.recipe(),
                        OptionalInt.of(order.sequence(s)),
                        s.picture(),
                        text.of(s, beside.getOrDefault(s.id(), ""))))
                .toList();
        return new ExportPart(request(order, order.naming()), photos);
    }

    private static ExportPart originals(DeliveryOrder order, DisclosureText text) {
        Map<UUID, DeliveryOrder.Names> names = order.names(order.profiles().getFirst());
        List<SceneExport> originals = order.altered().stream()
                .map(s -> new SceneExport(
                        s.id(),
                        s.recipe(),
                        OptionalInt.of(order.sequence(s)),
                        Optional.empty(),
                        text.ofOriginal(Optional.ofNullable(names.get(s.id()))
                                .map(DeliveryOrder.Names::photo)
                                .orElse(s.name()))))
                .toList();
        return new ExportPart(request(order, order.naming() + DeliveryOrder.ORIGINAL), originals);
    }

    private static Map<UUID, String> beside(DeliveryOrder order, ExportProfile profile) {
        Map<UUID, String> names = new HashMap<>();
        order.names(profile).forEach((scene, n) -> names.put(scene, n.original()));
        return names;
    }

    private static ExportRequest request(DeliveryOrder order, String naming) {
        return new ExportRequest(
                order.profiles(), order.folder(), Optional.of(naming), order.address(), order.replace(), 0);
    }

    /**
     * The text that would lie beside the photos of a profile; reads the folder.
     *
     * @throws PhotoException when what was told there earlier cannot be read
     */
    public String text(DeliveryOrder order, ExportProfile profile) {
        return new DisclosureText(order.language())
                .whole(told(new ToldFolder(order.folder(profile)), order, order.names(profile)));
    }

    /** A text for each profile, with the names that the queue gives the files. */
    private List<Path> texts(DeliveryOrder order, DisclosureText text, List<List<Path>> outputs) {
        List<Path> written = new ArrayList<>();
        for (int i = 0; i < order.profiles().size(); i++) {
            Path folder = order.folder(order.profiles().get(i));
            var beside = new ToldFolder(folder);
            List<ToldPhoto> all = told(beside, order, names(order, outputs, i));
            beside.keep(all);
            Path file = folder.resolve(TEXT);
            ToldFolder.write(file, text.whole(all));
            written.add(file);
        }
        return written;
    }

    /** What is told of an order's photos, and of what earlier deliveries have left in the same folder. */
    private List<ToldPhoto> told(ToldFolder beside, DeliveryOrder order, Map<UUID, DeliveryOrder.Names> names) {
        Set<Path> toCome = queue.toCome();
        return beside.with(
                DisclosureText.told(order, names), photo -> Files.exists(photo) || toCome.contains(photo));
    }

    private static Map<UUID, DeliveryOrder.Names> names(DeliveryOrder order, List<List<Path>> outputs, int profile) {
        Map<UUID, DeliveryOrder.Names> names = new HashMap<>();
        List<DeliveryScene> scenes = order.scenes();
        for (int i = 0; i < scenes.size(); i++) {
            int original = order.altered().indexOf(scenes.get(i));
            names.put(
                    scenes.get(i).id(),
                    new DeliveryOrder.Names(
                            name(outputs.get(i), profile),
                            original < 0 ? "" : name(outputs.get(scenes.size() + original), profile)));
        }
        return names;
    }

    private static String name(List<Path> outputs, int profile) {
        return String.valueOf(outputs.get(profile).getFileName());
    }

    /** The folders, which hold no frames for a later import of the shoot's folder. */
    private static void prepare(DeliveryOrder order) {
        try {
            for (ExportProfile profile : order.profiles()) {
                Files.createDirectories(order.folder(profile));
            }
            Path sign = order.folder().resolve(FileScan.NO_FRAMES);
            if (!Files.exists(sign)) {
                Files.createFile(sign);
            }
        } catch (IOException e) {
            throw new PhotoException(
                    FaultCode.UNWRITABLE,
                    Sentence.of("app.delivery.folderUnwritable", order.folder()),
                    e);
        }
    }
}
