package pro.photoestate.engine.decode;

import java.io.IOException;
import pro.photoestate.engine.image.FaultCode;

/** Bytes that cannot be a picture for us; the message goes on after "it" in the sentence about the file. */
final class FormatException extends IOException {

    private final FaultCode code;

    FormatException(FaultCode code, String what) {
        super(what);
        this.code = code;
    }

    /** Bytes that contradict their format. */
    static FormatException corrupt(String what) {
        return new FormatException(FaultCode.CORRUPT, what + "; copy it from the card again");
    }

    /** Bytes that no decoder understands. */
    static FormatException damaged() {
        return corrupt("is damaged and cannot be decoded");
    }

    static FormatException unsupported(String what) {
        return new FormatException(FaultCode.UNSUPPORTED, what);
    }

    FaultCode code() {
        return code;
    }
}
