package pro.photoestate.app.ui.delivery;

import java.util.Locale;
import pro.photoestate.app.ui.common.Texts;
import pro.photoestate.engine.export.ExportProfile;
import pro.photoestate.engine.export.Format;

/**
 * A format that photos can go out in.
 *
 * @param source its name, or its file
 */
record ProfileItem(String source, ExportProfile profile, boolean chosen) {

    ProfileItem with(boolean yes) {
        return new ProfileItem(source, profile, yes);
    }

    /** Its limits in one line. */
    String limits(Texts texts) {
        String size = profile.maxWidth().isPresent() && profile.maxHeight().isPresent()
                ? texts.get("profile.size", profile.maxWidth().getAsInt(), profile.maxHeight().getAsInt())
                : texts.get("profile.size.full");
        StringBuilder line = new StringBuilder(kind(texts)).append(" · ").append(size);
        profile.maxBytes().ifPresent(b -> line.append(" · ").append(texts.get("profile.bytes", Bytes.text(b, texts))));
        profile.maxPhotos().ifPresent(n -> line.append(" · ").append(texts.get("profile.photos", n)));
        return line.toString();
    }

    private String kind(Texts texts) {
        return profile.format() == Format.TIFF
                ? texts.get("profile.tiff")
                : profile.format().name().toUpperCase(Locale.ROOT);
    }
}
