package pro.photoestate.app.ui.delivery;

import java.util.UUID;
import java.util.function.Consumer;
import pro.photoestate.app.delivery.Deliveries;
import pro.photoestate.app.delivery.ExportWorkflow;
import pro.photoestate.app.pictures.Thumbnails;
import pro.photoestate.app.queue.JobQueue;

/**
 * What Deliver works with.
 *
 * @param declare asks what was done to a scene's picture from outside
 */
public record DeliveryServices(
        Deliveries deliveries, ExportWorkflow export, JobQueue queue, Thumbnails thumbnails, Consumer<UUID> declare) {}
