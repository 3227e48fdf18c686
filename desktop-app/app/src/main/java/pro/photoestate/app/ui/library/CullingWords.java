package pro.photoestate.app.ui.library;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import pro.photoestate.app.catalog.Photo;
import pro.photoestate.app.ui.common.Texts;

/** What stands below one frame that is looked at large. */
record CullingWords(Texts texts) {

    /** @param at the tile's place, from 0 */
    String place(int at, int tiles) {
        return texts.get("culling.place", at + 1, tiles);
    }

    /**
     * Which of its scene's frames it is; nothing where there is one only.
     *
     * @param alone whether it is marked alone, not with all of its scene
     */
    String exposure(SceneItem item, Photo photo, boolean alone) {
        List<UUID> frames = item.card().frames().stream().map(Photo::id).toList();
        if (frames.size() < 2) {
            return "";
        }
        return alone
                ? texts.get("culling.frame", frames.indexOf(photo.id()) + 1, frames.size(), photo.exposureEv())
                : texts.get("culling.stack", frames.size());
    }

    /** Whether it was picked or rejected; nothing where neither. */
    String flag(Photo.Flag flag) {
        return flag == Photo.Flag.NONE ? "" : texts.get("flag." + flag.name().toLowerCase(Locale.ROOT));
    }
}
