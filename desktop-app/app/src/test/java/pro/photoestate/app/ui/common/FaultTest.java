package pro.photoestate.app.ui.common;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pro.photoestate.app.catalog.CatalogException;
import pro.photoestate.app.catalog.CatalogFault;
import pro.photoestate.app.ingest.CopyTemplate;
import pro.photoestate.app.outside.Declaration;
import pro.photoestate.app.queue.ExportRequest;
import pro.photoestate.engine.decode.FrameReader;
import pro.photoestate.engine.decode.Limits;
import pro.photoestate.engine.export.FileNaming;
import pro.photoestate.sentence.Reason;
import pro.photoestate.sentence.Sentence;

/** A German window speaks German also where something went wrong, and a log English. */
class FaultTest {

    private static final Texts GERMAN = Texts.of("common", Locale.GERMAN);
    private static final Texts ENGLISH = Texts.of("common", Locale.ENGLISH);

    private static void tells(String german, String english, ThrowingCallable work) {
        Throwable failure = catchThrowable(work);
        assertThat(Fault.of(failure, GERMAN).sentence()).isEqualTo(german);
        assertThat(Fault.of(failure, ENGLISH).sentence()).isEqualTo(english).isEqualTo(failure.getMessage());
        assertThat(Fault.of(failure, GERMAN).details()).contains(english);
    }

    @Test
    void ofAPhoto(@TempDir Path folder) {
        tells(
                "die Namensvorlage ist leer; {name} behält den Namen der Kamera",
                "the naming template is empty; {name} keeps the camera's name",
                () -> FileNaming.of(" "));
        Throwable gone = catchThrowable(() -> new FrameReader(Limits.STANDARD).read(folder.resolve("a.jpg")));
        assertThat(Fault.of(gone, GERMAN).sentence()).contains("a.jpg").endsWith("gibt es nicht");
        assertThat(Fault.of(gone, GERMAN).code()).isEqualTo("UNREADABLE");
    }

    @Test
    void ofTheCatalogWithTheSystemsReason() {
        tells(
                "der Katalog in /k ist nicht zu schreiben (keine Zugriffsrechte); Zugriffsrechte und freien Platz prüfen oder"
                        + " einen anderen Ordner wählen",
                "the catalog in /k cannot be written (no permission); check permissions and free space, or choose another folder",
                () -> {
                    throw new CatalogException(
                            CatalogFault.CATALOG_UNWRITABLE,
                            Sentence.of("app.catalog.unwritable", "/k", Reason.of(new AccessDeniedException("/k"))));
                });
    }

    @Test
    void ofAJob() {
        tells(
                "ein Export braucht ein Profil; eines wählen",
                "an export needs a profile; choose one",
                () -> new ExportRequest(List.of(), Path.of("out"), Optional.empty(), "", false, 0));
    }

    @Test
    void ofAnImport() {
        tells(
                "die Vorlage für Kopien kennt {where} nicht; sie kennt {date}, {yyyy}, {mm}, {dd}, {camera}, {shoot}, {name}, {ext}"
                        + " und {seq}",
                "the template for copies has no {where}; it knows {date}, {yyyy}, {mm}, {dd}, {camera}, {shoot}, {name}, {ext} and"
                        + " {seq}",
                () -> CopyTemplate.of("{where}/{name}"));
    }

    @Test
    void ofAPictureFromOutside() {
        tells(
                "sagen, was mit dem Bild getan wurde: mindestens eines wählen",
                "say what was done to the picture: choose at least one",
                () -> new Declaration(Set.of(), "", "me"));
    }

    @Test
    void ofWhatNobodyForesaw() {
        Fault fault = Fault.of(new IllegalStateException("odd"), GERMAN);
        assertThat(fault.sentence()).startsWith("Hier ist etwas schiefgegangen");
        assertThat(fault.code()).isEqualTo("INTERNAL");
    }
}
