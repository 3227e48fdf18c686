package pro.photoestate.app.sidecar;

import pro.photoestate.sentence.Sentence;

/** A file that is no sidecar, in a sentence without the file's name. */
final class SidecarException extends RuntimeException {

    private final transient Sentence sentence;

    SidecarException(Sentence sentence) {
        super(sentence.english());
        this.sentence = sentence;
    }

    SidecarException(Sentence sentence, Throwable cause) {
        super(sentence.english(), cause);
        this.sentence = sentence;
    }

    Sentence sentence() {
        return sentence;
    }
}
