package pro.photoestate.app.ui.delivery;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javafx.scene.Node;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.TilePane;
import pro.photoestate.app.pictures.ThumbnailSize;
import pro.photoestate.app.ui.common.PictureDrop;
import pro.photoestate.app.ui.common.ScreenScale;
import pro.photoestate.app.ui.common.Tasks;
import pro.photoestate.app.ui.common.Texts;

/** The photos in their order: put in order by dragging, or by keys. */
final class PhotoGrid {

    /** The least that a card is wide, px: three stand beside each other in the smallest window. */
    private static final double LEAST = 216;

    /** Nearly the most that one is wide, px: less than two of the least. */
    private static final double MOST = 400;


    private final TilePane pane;
    private final Texts texts;
    private final PhotosViewModel model;
    private final DeliveryServices services;
    private final Tasks tasks;
    private final Map<UUID, PhotoCard> cards = new HashMap<>();
    private UUID last = new UUID(0, 0);

    PhotoGrid(TilePane pane, Texts texts, PhotosViewModel model, DeliveryServices services, Tasks tasks) {
        this.pane = pane;
        this.texts = texts;
        this.model = model;
        this.services = services;
        this.tasks = tasks;
        pane.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        pane.widthProperty().subscribe(w -> fit());
    }

    /** Shares the width among the cards, so that no gap is left at the right. */
    private void fit() {
        double width = pane.getWidth() - pane.snappedLeftInset() - pane.snappedRightInset();
        int columns = Math.max(1, (int) ((width + pane.getHgap()) / (LEAST + pane.getHgap())));
        double each = Math.max(LEAST, Math.floor((width - (columns - 1) * pane.getHgap()) / columns));
        cards.values().forEach(c -> c.fit(each));
    }

    /** Shows the photos as they are now; the focus stays with its photo. */
    void show(List<PhotoItem> items) {
        Optional<UUID> focused = focused();
        List<Node> nodes = new ArrayList<>();
        Map<UUID, PhotoCard> kept = new HashMap<>();
        ThumbnailSize size = ThumbnailSize.atLeast(MOST * ScreenScale.of(pane));
        for (PhotoItem item : items) {
            PhotoCard card = cards.computeIfAbsent(item.id(), id -> card(item));
            card.show(item);
            model.picture(item.scene()).ifPresentOrElse(card::show, () -> card.ask(item, size, services.thumbnails(), tasks));
            kept.put(item.id(), card);
            nodes.add(card);
        }
        cards.values().stream().filter(c -> !kept.containsValue(c)).forEach(PhotoCard::drop);
        cards.clear();
        cards.putAll(kept);
        if (!pane.getChildren().equals(nodes)) {
            pane.getChildren().setAll(nodes);
            fit();
            focused.map(cards::get).ifPresent(Node::requestFocus);
        }
    }

    private PhotoCard card(PhotoItem item) {
        PhotoCard card = new PhotoCard(item, texts, model);
        card.focusedProperty().subscribe(has -> last = has ? card.photo() : last);
        card.setOnMouseClicked(e -> {
            if (e.getClickCount() == 2) {
                model.develop(card.photo());
            }
        });
        card.setOnDragDetected(e -> {
            Dragboard board = card.startDragAndDrop(TransferMode.MOVE);
            ClipboardContent content = new ClipboardContent();
            content.putString(card.photo().toString());
            board.setContent(content);
            board.setDragView(card.snapshot(null, null), e.getX(), e.getY());
            e.consume();
        });
        card.setOnDragOver(e -> over(card, e));
        card.setOnDragDropped(e -> drop(card, e));
        PictureDrop.install(card, () -> Optional.of(card.photo()), services.outside());
        return card;
    }

    private void over(PhotoCard card, DragEvent e) {
        if (dragged(e).filter(c -> c != card).isPresent()) {
            e.acceptTransferModes(TransferMode.MOVE);
            card.pseudoClassStateChanged(PictureDrop.TARGET, true);
            e.consume();
        }
    }

    /** Puts a photo there. */
    private void drop(PhotoCard card, DragEvent e) {
        dragged(e).ifPresent(c -> {
            model.moveTo(c.photo(), card.photo());
            e.setDropCompleted(true);
            e.consume();
        });
    }

    private static Optional<PhotoCard> dragged(DragEvent e) {
        return e.getGestureSource() instanceof PhotoCard card ? Optional.of(card) : Optional.empty();
    }

    /** The photo that keys and actions are about: that which has the focus, or had it last. */
    Optional<UUID> current() {
        return focused().or(() -> Optional.of(last).filter(cards::containsKey));
    }

    private Optional<UUID> focused() {
        return cards.values().stream().filter(Node::isFocused).map(PhotoCard::photo).findFirst();
    }

    void focus(UUID photo) {
        Optional.ofNullable(cards.get(photo)).ifPresent(Node::requestFocus);
    }

    private void key(KeyEvent e) {
        int columns = Math.max(1, columns());
        int by = switch (e.getCode()) {
            case LEFT -> -1;
            case RIGHT -> 1;
            case UP -> -columns;
            case DOWN -> columns;
            default -> 0;
        };
        Optional<UUID> photo = focused();
        if (by == 0 || photo.isEmpty() || e.isShortcutDown()) {
            return;
        }
        if (e.isAltDown()) {
            model.move(photo.get(), by);
        } else {
            int to = pane.getChildren().indexOf(cards.get(photo.get())) + by;
            if (to >= 0 && to < pane.getChildren().size()) {
                pane.getChildren().get(to).requestFocus();
            }
        }
        e.consume();
    }

    /** How many stand beside each other now. */
    private int columns() {
        return (int) pane.getChildren().stream()
                .filter(n -> Math.abs(n.getLayoutY() - pane.getChildren().getFirst().getLayoutY()) < 1)
                .count();
    }

    /** Nobody looks at them any more. */
    void rest() {
        cards.values().forEach(PhotoCard::drop);
    }
}
