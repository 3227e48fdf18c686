package pro.photoestate.app.outside;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import pro.photoestate.recipe.OperationClass;

/** What somebody did to a picture outside. The codes are in the catalog, so a name is never given another meaning. */
public enum Deed {
    /** Light, colour, straightness: nothing was put in or taken away. */
    ENHANCEMENT(OperationClass.ENHANCEMENT),
    SKY(OperationClass.ALTERATION),
    VIEW(OperationClass.ALTERATION),
    LAWN(OperationClass.ALTERATION),
    REMOVAL(OperationClass.ALTERATION),
    STAGING(OperationClass.ALTERATION),
    DUSK(OperationClass.ALTERATION),
    SCREEN(OperationClass.ALTERATION),
    /** Faces, plates or documents were hidden. */
    PRIVACY(OperationClass.REDACTION),
    /** Something else was altered, told in words. */
    OTHER(OperationClass.ALTERATION);

    private final OperationClass kind;

    Deed(OperationClass kind) {
        this.kind = kind;
    }

    /** What it does to the truth of the photo. */
    public OperationClass kind() {
        return kind;
    }

    /** As in the catalog and in text keys. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Deed of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    /** The classes of some of them. */
    static Set<OperationClass> classes(Set<Deed> deeds) {
        return deeds.stream().map(Deed::kind).collect(Collectors.toUnmodifiableSet());
    }
}
