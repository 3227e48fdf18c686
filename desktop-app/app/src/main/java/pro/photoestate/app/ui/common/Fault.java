package pro.photoestate.app.ui.common;

import java.io.PrintWriter;
import java.io.StringWriter;
import pro.photoestate.app.catalog.CatalogException;
import pro.photoestate.app.ingest.IngestException;
import pro.photoestate.app.outside.OutsideException;
import pro.photoestate.app.queue.JobException;
import pro.photoestate.engine.image.PhotoException;

/**
 * What went wrong, as it is shown.
 *
 * @param sentence what happened, to which file, what to do next
 * @param code stable
 * @param details for support; no photo content
 */
public record Fault(String sentence, String code, String details) {

    /** What a failure says by itself, or the common sentence for one that nobody foresaw. */
    public static Fault of(Throwable failure, Texts common) {
        return switch (failure) {
            case PhotoException photo -> new Fault(String.valueOf(photo.getMessage()), photo.code().name(), trace(photo));
            case CatalogException catalog -> new Fault(String.valueOf(catalog.getMessage()), catalog.fault().name(), trace(catalog));
            case JobException job -> new Fault(String.valueOf(job.getMessage()), job.fault().name(), trace(job));
            case IngestException ingest -> new Fault(String.valueOf(ingest.getMessage()), ingest.fault().name(), trace(ingest));
            case OutsideException outside -> new Fault(String.valueOf(outside.getMessage()), outside.fault().name(), trace(outside));
            default -> new Fault(common.get("fault.unforeseen"), "INTERNAL", trace(failure));
        };
    }

    private static String trace(Throwable failure) {
        StringWriter text = new StringWriter();
        failure.printStackTrace(new PrintWriter(text));
        return text.toString();
    }
}
