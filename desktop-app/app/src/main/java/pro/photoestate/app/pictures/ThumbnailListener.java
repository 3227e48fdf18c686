package pro.photoestate.app.pictures;

import pro.photoestate.app.queue.Failure;

/** Gets a thumbnail that was asked for. Called on a thread of the thumbnails; nothing comes after the last call. */
public interface ThumbnailListener {

    /** Something to show: perhaps a preview first, and the final one last. */
    void arrived(Thumbnail thumbnail);

    /** There is nothing to show, or nothing better than the preview. */
    void failed(Failure failure);
}
