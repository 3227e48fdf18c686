/** The place where the program is set: looks, language, performance, files, colour, keys, outside editors, crash reports. */
@org.jspecify.annotations.NullMarked
package pro.photoestate.app.ui.settings;
