package pro.photoestate.app.ui.account;

import java.text.NumberFormat;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import pro.photoestate.app.ui.account.AccountFacts.Facts;
import pro.photoestate.app.ui.common.Desk;
import pro.photoestate.app.ui.common.Fault;
import pro.photoestate.app.ui.common.Texts;
import pro.photoestate.engine.render.Cancel;

/** The facts of this computer in words. Belongs to the window's thread. */
public final class AccountViewModel {

    private static final long MEGABYTE = 1_000_000;
    private static final long GIGABYTE = 1_000 * MEGABYTE;

    private final Desk desk;
    private final AccountFacts source;
    private final Texts texts;
    private final ReadOnlyObjectWrapper<Optional<Facts>> facts = new ReadOnlyObjectWrapper<>(this, "facts", Optional.empty());
    private final ObjectProperty<Optional<Fault>> fault = new SimpleObjectProperty<>(this, "fault", Optional.empty());
    private Cancel looking = new Cancel();

    public AccountViewModel(Desk desk, AccountFacts source) {
        this.desk = desk;
        this.source = source;
        texts = desk.texts("account");
    }

    /** Empty until they are looked up for the first time. */
    public ReadOnlyObjectProperty<Optional<Facts>> facts() {
        return facts.getReadOnlyProperty();
    }

    /** Why there are none. */
    public ReadOnlyObjectProperty<Optional<Fault>> fault() {
        return fault;
    }

    /** Looks them up anew. */
    public void look() {
        looking.cancel();
        fault.set(Optional.empty());
        looking = desk.tasks().start(cancel -> source.look(), now -> facts.set(Optional.of(now)), this::failed);
    }

    private void failed(Exception failure) {
        fault.set(Optional.of(Fault.of(failure, desk.texts("common"))));
    }

    /** Nobody waits any more. */
    public void forget() {
        looking.cancel();
    }

    /** Of the catalog, in MB, or GB from one on. */
    String size(Facts now) {
        NumberFormat numbers = NumberFormat.getInstance(desk.locale());
        numbers.setMaximumFractionDigits(1);
        return now.bytes() < GIGABYTE
                ? texts.get("size.mb", numbers.format((double) now.bytes() / MEGABYTE))
                : texts.get("size.gb", numbers.format((double) now.bytes() / GIGABYTE));
    }

    /** How many shoots and photos. */
    String contents(Facts now) {
        return texts.get("contents.words", now.shoots(), now.photos());
    }

    /** The computer's name. */
    String computer(Facts now) {
        return now.computer().isBlank() ? texts.get("computer.unnamed") : now.computer();
    }
}
