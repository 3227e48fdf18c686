/**
 * Sidecars: small files beside the originals that hold what the catalog knows of a scene, so that edits travel with the
 * photos and a lost catalog can be built anew. Optional; the catalog is what counts while it is there.
 */
@NullMarked
package pro.photoestate.app.sidecar;

import org.jspecify.annotations.NullMarked;
