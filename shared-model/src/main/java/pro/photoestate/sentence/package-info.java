/**
 * What is told to people, as a key and what fills its places, so that a window, a log and a script can each have it in their
 * language. The words lie in {@code sentences.properties} of each module, in English, and {@code sentences_de.properties}.
 */
@org.jspecify.annotations.NullMarked
package pro.photoestate.sentence;
