package pro.photoestate.app.queue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import pro.photoestate.engine.image.Cores;
import pro.photoestate.engine.image.PhotoException;

/**
 * Files side by side through work that some of them fail.
 *
 * @param good what the work made of each, in the order given
 * @param failures those that it could not be done for
 */
public record Sifted<S, T>(Map<S, T> good, List<Failure> failures) {

    /**
     * Does the work for each, on all cores.
     *
     * @param file the file that is at fault when the work fails
     * @param work throws {@link PhotoException} for what cannot be used
     * @throws java.util.concurrent.CancellationException when cancelled
     */
    public static <S, T> Sifted<S, T> of(List<S> things, Function<S, Path> file, Function<S, T> work, Cores cores) {
        List<@Nullable T> made = new ArrayList<>(Collections.nCopies(things.size(), null));
        List<@Nullable Failure> failed = new ArrayList<>(Collections.nCopies(things.size(), null));
        cores.run(things.size(), i -> {
            try {
                made.set(i, work.apply(things.get(i)));
            } catch (PhotoException e) {
                failed.set(i, Failure.of(file.apply(things.get(i)), e));
            }
        });
        Map<S, T> good = new LinkedHashMap<>();
        List<Failure> failures = new ArrayList<>();
        for (int i = 0; i < things.size(); i++) {
            T one = made.get(i);
            Failure failure = failed.get(i);
            if (one != null) {
                good.put(things.get(i), one);
            } else if (failure != null) {
                failures.add(failure);
            }
        }
        return new Sifted<>(Collections.unmodifiableMap(good), List.copyOf(failures));
    }
}
