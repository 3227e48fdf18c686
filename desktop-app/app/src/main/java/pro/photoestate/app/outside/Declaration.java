package pro.photoestate.app.outside;

import java.util.Set;
import java.util.TreeSet;
import pro.photoestate.recipe.OperationClass;
import pro.photoestate.sentence.Sentence;

/**
 * What a person says was done to a picture outside.
 *
 * @param deeds at least one
 * @param words more about it, in one line of at most {@value #LONGEST} characters; not empty for {@link Deed#OTHER}
 * @param by who did it, in one line of at most {@value #LONGEST} characters; not empty
 * @param generative whether generative AI made some of what is seen
 */
public record Declaration(Set<Deed> deeds, String words, String by, boolean generative) {

    /** The longest text, in characters: it goes into the files' metadata. */
    public static final int LONGEST = 200;

    /** @throws OutsideException {@link OutsideFault#DECLARATION_INCOMPLETE} with what is missing */
    public Declaration {
        deeds = Set.copyOf(deeds);
        words = line(words);
        by = line(by);
        require(!deeds.isEmpty(), Sentence.of("app.declare.deeds"));
        require(!deeds.contains(Deed.OTHER) || !words.isEmpty(), Sentence.of("app.declare.words"));
        require(!by.isEmpty(), Sentence.of("app.declare.by"));
        require(words.length() <= LONGEST && by.length() <= LONGEST, Sentence.of("app.declare.short", LONGEST));
    }

    /** The same, done without generative AI. */
    public Declaration(Set<Deed> deeds, String words, String by) {
        this(deeds, words, by, false);
    }

    /** What all that does to the truth of the photo. */
    public Set<OperationClass> classes() {
        return Deed.classes(deeds);
    }

    /** Whether the photo shows something that was not there, or lacks something that was. */
    public boolean alters() {
        return classes().contains(OperationClass.ALTERATION);
    }

    /** Its deeds in their order. */
    public Set<Deed> inOrder() {
        return new TreeSet<>(deeds);
    }

    /** All that is said, as a text that differs where that does. */
    public String all() {
        return "%s|%s|%s|%s".formatted(inOrder(), words, by, generative);
    }

    private static String line(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }

    private static void require(boolean holds, Sentence sentence) {
        if (!holds) {
            throw new OutsideException(OutsideFault.DECLARATION_INCOMPLETE, sentence);
        }
    }
}
