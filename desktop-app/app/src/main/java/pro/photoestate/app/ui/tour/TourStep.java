package pro.photoestate.app.ui.tour;

import java.util.List;
import java.util.Optional;
import pro.photoestate.app.ui.common.PlaceId;

/**
 * One step of the tour.
 *
 * @param key of its words
 * @param place that is gone to first
 * @param target selector of the part of the window that is spoken of
 */
record TourStep(String key, Optional<PlaceId> place, String target) {

    /** The day of a photographer, then what helps everywhere. */
    static final List<TourStep> ALL = List.of(
            of(PlaceId.SHOOTS),
            of(PlaceId.SCENES),
            of(PlaceId.DEVELOP),
            of(PlaceId.COMPARE),
            of(PlaceId.BATCH),
            of(PlaceId.DELIVER),
            new TourStep("commands", Optional.empty(), "#commands"),
            new TourStep("offline", Optional.empty(), "#status-connection"));

    private static TourStep of(PlaceId place) {
        return new TourStep(place.code(), Optional.of(place), "#rail-" + place.code());
    }
}
