package pro.photoestate.app.ui.library;

import java.util.UUID;
import pro.photoestate.app.catalog.ShootCard;

/** What stands in the grid of shoots. */
sealed interface ShootsItem extends GridItem {

    /** A shoot on its way in. */
    record Coming(ImportRun run) implements ShootsItem {

        @Override
        public UUID id() {
            return run.id();
        }
    }

    /**
     * A shoot of the catalog.
     *
     * @param missing whether its folder is not there now
     */
    record There(ShootCard card, boolean missing) implements ShootsItem {

        @Override
        public UUID id() {
            return card.shoot().id();
        }
    }
}
