package pro.photoestate.app.queue;

import java.util.EnumSet;
import java.util.Set;
import pro.photoestate.app.catalog.CatalogException;
import pro.photoestate.engine.image.FaultCode;
import pro.photoestate.engine.image.PhotoException;
import pro.photoestate.sentence.Sentence;
import pro.photoestate.sentence.ToldException;

/**
 * What went wrong with a run.
 *
 * @param mayPass whether another try may do: a full disk, too little memory, a drive that is away. A broken file stays
 *     broken.
 */
record JobFault(JobFailure failure, boolean mayPass) {

    private static final Set<FaultCode> PASSING =
            EnumSet.of(FaultCode.OUT_OF_MEMORY, FaultCode.UNWRITABLE, FaultCode.CHANGED);

    static JobFault of(Throwable fault) {
        return switch (fault) {
            case PhotoException e -> new JobFault(failure(e), PASSING.contains(e.code()));
            case JobException e -> new JobFault(failure(e), e.fault() == JobException.Fault.FOLDER_GONE);
            case CatalogException e -> new JobFault(failure(e), false);
            case OutOfMemoryError e ->
                new JobFault(
                        new JobFailure(
                                FaultCode.OUT_OF_MEMORY.name(),
                                Sentence.of("app.job.memory", e.getMessage())),
                        true);
            default ->
                new JobFault(
                        new JobFailure(
                                FaultCode.INTERNAL.name(),
                                Sentence.of("app.job.failed", fault)),
                        false);
        };
    }

    private static JobFailure failure(ToldException e) {
        return new JobFailure(e.codeName(), e.sentence());
    }
}
