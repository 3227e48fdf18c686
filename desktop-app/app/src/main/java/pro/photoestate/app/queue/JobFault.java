package pro.photoestate.app.queue;

import java.util.EnumSet;
import java.util.Set;
import pro.photoestate.app.catalog.CatalogException;
import pro.photoestate.engine.image.FaultCode;
import pro.photoestate.engine.image.PhotoException;

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
            case PhotoException e -> new JobFault(failure(e.code(), e), PASSING.contains(e.code()));
            case JobException e -> new JobFault(failure(e.fault(), e), e.fault() == JobException.Fault.FOLDER_GONE);
            case CatalogException e -> new JobFault(failure(e.fault(), e), false);
            case OutOfMemoryError e ->
                new JobFault(
                        new JobFailure(
                                FaultCode.OUT_OF_MEMORY.name(),
                                "there was too little memory for this scene; close other programs (%s)"
                                        .formatted(e.getMessage())),
                        true);
            default ->
                new JobFault(
                        new JobFailure(
                                FaultCode.INTERNAL.name(),
                                "the program failed on this scene (%s); try again, and report it if it stays".formatted(fault)),
                        false);
        };
    }

    private static JobFailure failure(Enum<?> code, Throwable e) {
        return new JobFailure(code.name(), String.valueOf(e.getMessage()));
    }
}
