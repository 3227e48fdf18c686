/**
 * How photos come in: folders are referenced where they lie, cards are copied and verified, moved shoots are found again.
 * It groups frames and fills the catalog; it shows nothing, renders nothing and never changes an original.
 */
@NullMarked
package pro.photoestate.app.ingest;

import org.jspecify.annotations.NullMarked;
