package pro.photoestate.app.sidecar;

/** A file that is no sidecar, in a sentence without the file's name. */
final class SidecarException extends RuntimeException {

    SidecarException(String sentence) {
        super(sentence);
    }

    SidecarException(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
