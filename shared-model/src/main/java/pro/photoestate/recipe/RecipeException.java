package pro.photoestate.recipe;

import pro.photoestate.sentence.Sentence;

/** A recipe that cannot be used: one sentence, and the place in the JSON where the fault is. */
public final class RecipeException extends RuntimeException {

    private final String path;
    private final transient Sentence sentence;

    /**
     * @param path where in the JSON, such as {@code steps[2].parameters.exposure}; empty for the whole
     * @param sentence what is wrong
     */
    public RecipeException(String path, Sentence sentence) {
        super(at(path, sentence).english());
        this.path = path;
        this.sentence = sentence;
    }

    /** Where in the JSON the fault is. */
    public String path() {
        return path;
    }

    /** What is wrong, and where. */
    public Sentence sentence() {
        return at(path, sentence);
    }

    private static Sentence at(String path, Sentence sentence) {
        return path.isEmpty() ? sentence : Sentence.of("recipe.at", path, sentence);
    }

    /** The same fault seen from an outer object of the JSON. */
    RecipeException within(String outer) {
        return new RecipeException(path.isEmpty() ? outer : outer + "." + path, sentence);
    }
}
