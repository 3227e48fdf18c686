package pro.photoestate.app.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import pro.photoestate.engine.decode.ShownName;
import pro.photoestate.engine.export.SafeFile;
import pro.photoestate.engine.image.PhotoException;
import pro.photoestate.engine.render.Cancel;
import pro.photoestate.sentence.Sentence;

/**
 * Copies a card to one folder or two. A copy counts only when it was read back from the disk and equals what the card
 * gave; it has its name only then. Ended at any instant and started again, it goes on: what is there and equal is kept,
 * what was begun is removed. The card is only read. Thread-safe.
 */
public final class CardCopy {

    /** Bytes between two calls of the listener, so that some come each second. */
    private static final long STEP = 8L << 20;

    private final Clock clock;
    private final CopyDisk disk;

    /** @param clock its zone dates the files of cameras that do not date them */
    public CardCopy(Clock clock) {
        this(clock, new CopyDisk());
    }

    CardCopy(Clock clock, CopyDisk disk) {
        this.clock = clock;
        this.disk = disk;
    }

    /**
     * Copies; returns when all is done that can be.
     *
     * @throws IngestException when nothing can be done at all: {@link IngestFault#CARD_EMPTY}, {@link
     *     IngestFault#DESTINATION_UNFIT}, {@link IngestFault#DESTINATION_UNWRITABLE}
     * @throws java.util.concurrent.CancellationException when cancelled; the same request goes on from there
     */
    public CardCopyResult run(CardCopyRequest request, CopyListener listener, Cancel cancel) {
        List<Path> folders = Stream.concat(Stream.of(request.destination()), request.second().stream()).toList();
        requireFit(request.card(), folders);
        CardFiles card = CardFiles.of(request.card());
        if (card.files().isEmpty()) {
            throw new IngestException(
                    IngestFault.CARD_EMPTY,
                    Sentence.of("app.card.empty", ShownName.ofPath(request.card())));
        }
        return new Run(request, card, folders, listener, cancel).run();
    }

    private static void requireFit(Path card, List<Path> folders) {
        for (Path folder : folders) {
            if (folder.startsWith(card)) {
                throw new IngestException(
                        IngestFault.DESTINATION_UNFIT,
                        Sentence.of("app.card.onCard", ShownName.ofPath(folder)));
            }
        }
        if (folders.size() > 1 && (folders.get(0).startsWith(folders.get(1)) || folders.get(1).startsWith(folders.get(0)))) {
            throw new IngestException(
                    IngestFault.DESTINATION_UNFIT,
                    Sentence.of("app.card.nested"));
        }
    }

    /** One copy under way. */
    private final class Run {
        private final CardCopyRequest request;
        private final CardFiles card;
        private final List<CopyTarget> targets;
        private final CopyListener listener;
        private final Cancel cancel;
        private final @Nullable Object key;
        private final long start = System.nanoTime();
        private final List<CardCopyResult.Problem> problems;
        private final Set<Path> swept = new HashSet<>();
        private long bytesDone;
        private long told;
        private int filesDone;

        Run(CardCopyRequest request, CardFiles card, List<Path> folders, CopyListener listener, Cancel cancel) {
            this.request = request;
            this.card = card;
            this.targets = folders.stream().map(f -> CopyTarget.open(f, disk)).toList();
            this.listener = listener;
            this.cancel = cancel;
            this.problems = new ArrayList<>(card.problems());
            this.key = keyOf(request.card());
        }

        CardCopyResult run() {
            CopyPlan plan = CopyPlan.of(card.files(), request.shoot(), clock);
            List<Path> copied = new ArrayList<>();
            int safe = 0;
            int there = 0;
            for (CardFiles.CardFile file : card.files()) {
                cancel.check();
                CopyOne.@Nullable Outcome outcome = copy(file, Objects.requireNonNull(plan.parts().get(file.file())));
                filesDone++;
                tell("");
                if (outcome != null) {
                    Path first = outcome.verified().get(targets.getFirst());
                    if (first != null) {
                        copied.add(first);
                    }
                    boolean everywhere = outcome.verified().size() == targets.size();
                    safe += everywhere ? 1 : 0;
                    there += everywhere && outcome.written() == 0 ? 1 : 0;
                } else if (!CopyTarget.isSame(request.card(), key) || targets.stream().noneMatch(CopyTarget::isOpen)) {
                    break;
                }
            }
            if (problems.isEmpty() && !isUnchanged()) {
                problems.add(new CardCopyResult.Problem(
                        IngestFault.CARD_CHANGED, request.card(), Sentence.of("app.card.changed")));
            }
            boolean whole = safe == card.files().size() && problems.isEmpty();
            return new CardCopyResult(copied, card.files().size(), there, problems, card.leftOut(), whole);
        }

        /** A file that came or changed meanwhile is not copied. */
        private boolean isUnchanged() {
            CardFiles now = CardFiles.of(request.card());
            return now.files().equals(card.files()) && now.problems().isEmpty();
        }

        private CopyOne.@Nullable Outcome copy(CardFiles.CardFile file, CopyTemplate.Parts parts) {
            Map<CopyTarget, Path> wanted = new LinkedHashMap<>();
            for (CopyTarget target : targets) {
                if (target.isOpen()) {
                    target.gone().ifPresentOrElse(
                            problems::add, () -> wanted.put(target, request.template().path(target.folder(), parts)));
                }
            }
            if (wanted.isEmpty()) {
                return null;
            }
            wanted.values().forEach(this::sweep);
            long before = bytesDone;
            try {
                CopyOne one = new CopyOne(file, wanted, disk, count -> read(count, before + file.bytes(), file));
                CopyOne.Outcome outcome = one.copy();
                problems.addAll(outcome.problems());
                return outcome;
            } catch (CopyOne.CardFault e) {
                problems.add(cardFault(file));
                return null;
            } finally {
                bytesDone = before + file.bytes();
            }
        }

        /** Removes what a killed copy left in a folder. */
        private void sweep(Path target) {
            Path folder = target.getParent();
            if (folder != null && swept.add(folder) && Files.isDirectory(folder)) {
                try {
                    SafeFile.sweep(folder);
                } catch (PhotoException e) {
                    swept.remove(folder); // whoever writes there says what is wrong
                }
            }
        }

        private CardCopyResult.Problem cardFault(CardFiles.CardFile file) {
            if (!CopyTarget.isSame(request.card(), key)) {
                return new CardCopyResult.Problem(
                        IngestFault.CARD_GONE,
                        request.card(),
                        Sentence.of("app.card.gone"));
            }
            return new CardCopyResult.Problem(
                    IngestFault.CARD_UNREADABLE,
                    file.file(),
                    Sentence.of("app.card.unreadable", ShownName.of(file.file())));
        }

        private void read(long count, long most, CardFiles.CardFile file) {
            cancel.check();
            bytesDone = Math.min(bytesDone + count, most); // a second reading does not count
            if (bytesDone - told >= STEP) {
                tell(file.file().getFileName().toString());
            }
        }

        private void tell(String name) {
            told = bytesDone;
            listener.progressed(new CopyProgress(
                    card.files().size(), filesDone, card.bytes(), bytesDone, Duration.ofNanos(System.nanoTime() - start), name));
        }
    }

    private static @Nullable Object keyOf(Path folder) {
        try {
            return CopyTarget.key(folder);
        } catch (IOException e) {
            return null;
        }
    }
}
