/**
 * Pictures made outside the program: copies of scenes for editors and services, what comes back of them, and what those
 * who bring it in declare about it. Knows no window; what such pictures look like when exported is the queue's.
 */
@NullMarked
package pro.photoestate.app.outside;

import org.jspecify.annotations.NullMarked;
