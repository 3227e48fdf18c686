/**
 * What happened and who did it: an append-only log, hash-chained per organization, that can be exported and checked.
 */
@NullMarked
package pro.photoestate.server.audit;

import org.jspecify.annotations.NullMarked;
