/** Puts the window together: what it needs is opened here, handed to the places, and closed in the reverse order. Wiring only. */
@org.jspecify.annotations.NullMarked
package pro.photoestate.app.desktop;
