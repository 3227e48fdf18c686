package pro.photoestate.app.ui.compare;

import pro.photoestate.app.ui.common.Texts;

/** What is said of a pair: names and figures in the corners, the legend, and what the panes are called. */
final class PairWords {

    private final CompareViewModel model;
    private final Derived derived;
    private final SideNames names;
    private final Texts texts;
    private final Caption first = new Caption("caption-left");
    private final Caption second = new Caption("caption-right");
    private final Legend legend;

    PairWords(CompareViewModel model, Derived derived, SideNames names) {
        this.model = model;
        this.derived = derived;
        this.names = names;
        texts = names.texts();
        legend = new Legend(names);
    }

    Caption first() {
        return first;
    }

    Caption second() {
        return second;
    }

    Legend legend() {
        return legend;
    }

    /** Says it anew. */
    void tell(LinkedPanes panes) {
        model.pair().get().ifPresent(pair -> tell(pair, panes));
    }

    private void tell(Pair pair, LinkedPanes panes) {
        Sight sight = model.sight();
        Mode mode = sight.mode().get();
        boolean held = derived.before().get().isPresent();
        boolean two = !held && mode == Mode.SIDE_BY_SIDE;
        boolean both = two || (!held && mode.split());
        String right = name(pair.right());
        String left = !held && mode == Mode.DIFFERENCE ? difference(pair) : one(seen(pair, mode));
        second.tell(right, names.figures(pair.right()));
        first.setVisible(sight.captions().get());
        second.setVisible(sight.captions().get() && both);
        legend.tell(held ? Mode.SPLIT_VERTICAL : mode, pair, sight.gain().get(), derived);
        panes.first().setAccessibleText(two || !both ? left : texts.get("picture.both", left, right));
        panes.second().setAccessibleText(right);
    }

    private SidePicture seen(Pair pair, Mode mode) {
        return derived.before().get().orElseGet(() -> switch (mode) {
            case SOURCES -> pair.lead();
            case BLINK -> model.sight().blinkRight().get() ? pair.right() : pair.left();
            default -> pair.left();
        });
    }

    private String one(SidePicture shown) {
        String name = name(shown);
        first.tell(name, names.figures(shown));
        return name;
    }

    private String difference(Pair pair) {
        String name = texts.get("caption.difference", name(pair.left()), name(pair.right()));
        first.tell(name, "");
        return name;
    }

    /** What a side is called. */
    String name(SidePicture picture) {
        return model.contents()
                .get()
                .map(c -> names.name(picture.side(), c, model.scenes().get()))
                .orElse("");
    }
}
