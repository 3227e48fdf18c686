package pro.photoestate.app.sidecar;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import pro.photoestate.app.outside.Declaration;
import pro.photoestate.app.outside.Deed;
import pro.photoestate.app.outside.OutsideException;
import pro.photoestate.sentence.Sentence;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The JSON form of what {@link Became} of a scene, within that of its sidecar; there since the second version of that. */
final class BecameJson {

    /** Far more than any scene has, of either; the newest are written, and a file beyond is none of ours. */
    static final int MOST = 2_000;

    /** Pixels a side; more than any camera has. */
    static final int LARGEST = 1_000_000;

    private BecameJson() {}

    static void write(ObjectNode root, Became became) {
        ArrayNode versions = root.putArray("outside");
        became.versions().forEach(v -> write(versions.addObject(), v));
        became.chosen().ifPresent(id -> root.put("chosen", id.toString()));
        ArrayNode renditions = root.putArray("renditions");
        became.renditions().forEach(r -> write(renditions.addObject(), r));
    }

    private static void write(ObjectNode node, ToldVersion version) {
        write(node.put("id", version.id().toString()), version.file());
        node.put("quickId", version.quickId())
                .put("recipe", version.recipe())
                .put("came", version.came().toString());
        version.declaration().ifPresent(said -> write(node.putObject("declaration"), said));
    }

    private static void write(ObjectNode node, Declaration said) {
        ArrayNode deeds = node.putArray("deeds");
        said.inOrder().forEach(deed -> deeds.add(deed.code()));
        node.put("words", said.words()).put("by", said.by()).put("generative", said.generative());
    }

    private static void write(ObjectNode node, ToldRendition rendition) {
        write(node.put("job", rendition.job().toString()), rendition.file());
        node.put("profile", rendition.profile())
                .put("bytes", rendition.bytes())
                .put("made", rendition.made().toString())
                .put("recipeVersion", rendition.recipeVersion());
    }

    private static void write(ObjectNode node, ToldFile file) {
        node.put("file", file.path())
                .put("sha256", file.sha256())
                .put("width", file.width())
                .put("height", file.height());
    }

    /** @throws SidecarException for anything but what this program wrote */
    static Became read(Fields root) {
        List<ToldVersion> versions =
                root.objects("outside", MOST).stream().map(BecameJson::version).toList();
        List<UUID> known = versions.stream().map(ToldVersion::id).toList();
        return new Became(
                versions,
                root.has("chosen") ? Optional.of(root.oneOf("chosen", known)) : Optional.empty(),
                root.objects("renditions", MOST).stream().map(BecameJson::rendition).toList());
    }

    private static ToldVersion version(Fields version) {
        return new ToldVersion(
                version.id("id"),
                file(version),
                version.digest("quickId"),
                version.text("recipe"),
                version.has("declaration") ? Optional.of(said(version.object("declaration"))) : Optional.empty(),
                version.instant("came"));
    }

    private static Declaration said(Fields said) {
        try {
            return new Declaration(
                    said.choices("deeds", Deed.values()),
                    said.text("words"),
                    said.text("by"),
                    said.flag("generative"));
        } catch (OutsideException e) {
            throw new SidecarException(Sentence.of("app.sidecar.declaration", e.sentence()), e);
        }
    }

    private static ToldRendition rendition(Fields rendition) {
        return new ToldRendition(
                rendition.id("job"),
                file(rendition),
                rendition.text("profile"),
                rendition.count("bytes"),
                rendition.instant("made"),
                rendition.text("recipeVersion"));
    }

    private static ToldFile file(Fields node) {
        return new ToldFile(
                node.file("file"),
                node.digest("sha256"),
                node.whole("width", 1, LARGEST),
                node.whole("height", 1, LARGEST));
    }
}
