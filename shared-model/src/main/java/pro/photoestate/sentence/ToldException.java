package pro.photoestate.sentence;

import org.jspecify.annotations.Nullable;

/** A failure that tells people in one sentence what happened, to which file, and what to do; with a stable code. */
public abstract class ToldException extends RuntimeException {

    private final transient Sentence sentence;
    private final Enum<?> code;

    /** @param code its name is what reports and scripts rely on */
    protected ToldException(Enum<?> code, Sentence sentence, @Nullable Throwable cause) {
        super(sentence.english(), cause);
        this.sentence = sentence;
        this.code = code;
    }

    /** What {@link #getMessage()} says in English. */
    public final Sentence sentence() {
        return sentence;
    }

    /** The name of the stable code. */
    public final String codeName() {
        return code.name();
    }
}
