package pro.photoestate.engine.export;

/** The file formats that a profile can ask for. */
public enum Format {
    JPEG("jpg"),
    /** 8 bits a channel. */
    PNG("png"),
    /** 8 or 16 bits a channel as the picture has, LZW. */
    TIFF("tif");

    private final String extension;

    Format(String extension) {
        this.extension = extension;
    }

    /** The usual file ending without dot. */
    public String extension() {
        return extension;
    }
}
