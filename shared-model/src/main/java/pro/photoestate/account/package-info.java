/**
 * Who works with whom: what desktop and server both say about accounts and organizations.
 */
@NullMarked
package pro.photoestate.account;

import org.jspecify.annotations.NullMarked;
