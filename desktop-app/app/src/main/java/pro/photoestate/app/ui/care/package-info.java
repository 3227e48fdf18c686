/** The panel that tells of a failure that nobody caught, shows what the report holds, and asks whether it may be sent. */
@NullMarked
package pro.photoestate.app.ui.care;

import org.jspecify.annotations.NullMarked;
