/**
 * The place of the account. Until the server is there it shows that all works without one, what an account will add, and the
 * facts of this computer.
 */
@NullMarked
package pro.photoestate.app.ui.account;

import org.jspecify.annotations.NullMarked;
