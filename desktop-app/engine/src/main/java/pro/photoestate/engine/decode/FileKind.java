package pro.photoestate.engine.decode;

/** What a file is, by its bytes and never by its name. */
public enum FileKind {
    JPEG,
    PNG,
    TIFF,
    WEBP
}
