/**
 * Persons and how they show who they are: registration, passwords, the second factor, browsers and devices that are signed
 * in, and the tokens that they show. What persons are to each other is the organizations' matter.
 */
@NullMarked
package pro.photoestate.server.accounts;

import org.jspecify.annotations.NullMarked;
