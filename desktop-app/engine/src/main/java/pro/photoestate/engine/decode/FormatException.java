package pro.photoestate.engine.decode;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import pro.photoestate.engine.image.FaultCode;
import pro.photoestate.sentence.Sentence;

/** Bytes that cannot be a picture for us: a sentence that lacks only the file's name. */
final class FormatException extends IOException {

    private final FaultCode code;
    private final String key;
    private final transient List<Object> figures;

    /** @param key of a sentence whose first place is the file's name; the figures follow */
    FormatException(FaultCode code, String key, Object... figures) {
        super(key);
        this.code = code;
        this.key = key;
        this.figures = List.copyOf(Arrays.asList(figures));
    }

    /** Bytes that contradict their format. */
    static FormatException corrupt(String key, Object... figures) {
        return new FormatException(FaultCode.CORRUPT, key, figures);
    }

    /** Bytes that no decoder understands. */
    static FormatException damaged() {
        return corrupt("engine.decode.damaged");
    }

    static FormatException unsupported(String key, Object... figures) {
        return new FormatException(FaultCode.UNSUPPORTED, key, figures);
    }

    FaultCode code() {
        return code;
    }

    /** What is wrong with the file of that name. */
    Sentence about(String name) {
        List<Object> all = new ArrayList<>(List.of(name));
        all.addAll(figures);
        return new Sentence(key, all);
    }
}
