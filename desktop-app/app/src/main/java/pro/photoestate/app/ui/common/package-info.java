/**
 * What all places of the window share: how work leaves and re-enters the window's thread, texts, actions with their keys,
 * the picture with zoom and pan, the panels for empty, loading and failed states. Knows no place; places know only this.
 */
@org.jspecify.annotations.NullMarked
package pro.photoestate.app.ui.common;
