/**
 * Letters to people: written in the transaction of what they tell of, and sent by a job; to a mail server, or to a folder.
 */
@NullMarked
package pro.photoestate.server.mail;

import org.jspecify.annotations.NullMarked;
