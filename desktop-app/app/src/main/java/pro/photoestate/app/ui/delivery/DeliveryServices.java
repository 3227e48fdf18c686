package pro.photoestate.app.ui.delivery;

import pro.photoestate.app.delivery.Deliveries;
import pro.photoestate.app.delivery.ExportWorkflow;
import pro.photoestate.app.pictures.Thumbnails;
import pro.photoestate.app.queue.JobQueue;
import pro.photoestate.app.ui.common.OutsidePictures;

/** What Deliver works with. */
public record DeliveryServices(
        Deliveries deliveries, ExportWorkflow export, JobQueue queue, Thumbnails thumbnails, OutsidePictures outside) {}
