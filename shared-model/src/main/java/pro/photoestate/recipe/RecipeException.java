package pro.photoestate.recipe;

/** A recipe that cannot be used: one sentence, and the place in the JSON where the fault is. */
public final class RecipeException extends RuntimeException {

    private final String path;
    private final String sentence;

    /**
     * @param path where in the JSON, such as {@code steps[2].parameters.exposure}; empty for the whole
     * @param sentence what is wrong
     */
    public RecipeException(String path, String sentence) {
        super(path.isEmpty() ? sentence : path + ": " + sentence);
        this.path = path;
        this.sentence = sentence;
    }

    /** Where in the JSON the fault is. */
    public String path() {
        return path;
    }

    /** The same fault seen from an outer object of the JSON. */
    RecipeException within(String outer) {
        return new RecipeException(path.isEmpty() ? outer : outer + "." + path, sentence);
    }
}
