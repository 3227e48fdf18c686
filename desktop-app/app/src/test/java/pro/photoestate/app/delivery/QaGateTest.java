package pro.photoestate.app.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import pro.photoestate.app.catalog.Photo;
import pro.photoestate.app.delivery.QaWarning.Kind;
import pro.photoestate.app.delivery.QaWarning.Weight;
import pro.photoestate.app.outside.Deed;
import pro.photoestate.engine.bracket.SceneGroup;
import pro.photoestate.sentence.Sentence;

class QaGateTest {

    private static final Figures FINE = new Figures(OptionalDouble.of(0.1), 1, 1, 2, 0.6);

    private static List<Kind> found(DeliveryScene scene, Figures figures) {
        return gate(figures, scene).check(Papers.order(scene)).stream().map(QaWarning::kind).toList();
    }

    private static QaGate gate(Figures figures, DeliveryScene scene) {
        return new QaGate(Map.of(scene.id(), figures), Set.of());
    }

    @Test
    void aSoundPhotoHasNothingToLookAt() {
        assertThat(found(Papers.scene(1), FINE)).isEmpty();
    }

    /** With sound figures for all. */
    private static QaGate sound(Set<Path> taken, DeliveryScene... scenes) {
        Map<UUID, Figures> fine = new HashMap<>();
        List.of(scenes).forEach(s -> fine.put(s.id(), FINE));
        return new QaGate(fine, taken);
    }

    @Test
    void photosThatAreNotMeasuredYetKeepAllBackUntilTheyAre() {
        var order = Papers.order(Papers.scene(1), Papers.scene(2), Papers.scene(3));
        Map<UUID, Figures> one = Map.of(Papers.scene(2).id(), FINE);
        assertThat(new QaGate(one, Set.of()).check(order)).singleElement().satisfies(w -> {
            assertThat(w.kind()).isEqualTo(Kind.UNMEASURED);
            assertThat(w.kind().weight()).isEqualTo(Weight.BLOCKING);
            assertThat(w.figures()).containsExactly(2L);
        });
    }

    @Test
    void aPhotoThatCannotBeMeasuredIsForAPersonToDecide() {
        DeliveryScene scene = Papers.scene(1);
        List<QaWarning> all = new QaGate(Map.of(), Set.of(scene.id()), Set.of()).check(Papers.order(scene));
        assertThat(all).extracting(QaWarning::kind).containsExactly(Kind.NOT_MEASURABLE);
        assertThat(all.getFirst().kind().weight()).isEqualTo(Weight.WARNING);
    }

    @Test
    void aPhotoWithoutFilesIsNotWaitedFor() {
        var gone = Papers.in(Papers.scene(1), new DeliveryScene.State(false, true, false, false, false, false));
        assertThat(new QaGate(Map.of(), Set.of()).check(Papers.order(gone)))
                .extracting(QaWarning::kind)
                .containsExactly(Kind.FILE_MISSING);
    }

    @Test
    void eachFigureBeyondItsLimitIsToldWithItsValue() {
        Map<Kind, Figures> bad = Map.of(
                Kind.TILT, new Figures(OptionalDouble.of(-0.9), 1, 1, 2, 0.6),
                Kind.CLIPPED, new Figures(OptionalDouble.empty(), 4.5, 1, 2, 0.6),
                Kind.CRUSHED, new Figures(OptionalDouble.empty(), 1, 4.5, 2, 0.6),
                Kind.CAST, new Figures(OptionalDouble.empty(), 1, 1, 6.5, 0.6),
                Kind.SOFT, new Figures(OptionalDouble.empty(), 1, 1, 2, 0.2));
        bad.forEach((kind, figures) -> {
            DeliveryScene scene = Papers.scene(1);
            List<QaWarning> all = gate(figures, scene).check(Papers.order(scene));
            assertThat(all).extracting(QaWarning::kind).containsExactly(kind);
            assertThat((double) all.getFirst().figures().getFirst()).isIn(0.9, 4.5, 6.5, 0.2);
            assertThat(kind.operation()).as("the panel that fixes it").isPresent();
            assertThat(kind.weight()).isEqualTo(Weight.WARNING);
        });
    }

    @Test
    void aFigureAtItsLimitPasses() {
        assertThat(found(Papers.scene(1), new Figures(OptionalDouble.of(0.6), 4, 4, 6, 0.3))).isEmpty();
    }

    @Test
    void aBracketWithAGapAndAnUnsureGroupingAreTold() {
        var gap = Papers.scene(1, 0.4, List.of(Sentence.of(SceneGroup.GAP, -2.0, 2.0)));
        assertThat(found(gap, FINE)).containsExactlyInAnyOrder(Kind.FRAME_MISSING, Kind.GROUPING_UNSURE);
    }

    @Test
    void namesThatDifferInTheirCaseAloneAreOneNameAsTheyAreWhenFilesAreNamed() {
        DeliveryScene first = Papers.scene(1);
        Photo same = first.reference();
        Photo lower = new Photo(
                same.id(), same.scene(), "pes_1.jpg", 0, "q3", 1800, 1200, Optional.empty(), "", Photo.Marks.NONE);
        DeliveryScene other = Papers.scene(2);
        var second = new DeliveryScene(
                other.scene(), lower, List.of(Path.of("pes_1.jpg")), other.recipe(), Optional.empty(), other.state());
        Map<UUID, Figures> measured = Map.of(first.id(), FINE, second.id(), FINE);
        assertThat(new QaGate(measured, Set.of()).check(Papers.order(first, second)))
                .extracting(QaWarning::kind)
                .containsExactly(Kind.NAME_TWICE);
    }

    @Test
    void whatGroupingSaysDoesNotMatterForAPictureFromOutside() {
        var gap = Papers.scene(1, 0.4, List.of(Sentence.of(SceneGroup.GAP, -2.0, 2.0)));
        assertThat(found(Papers.withOutside(gap, Optional.of(Papers.said(Deed.ENHANCEMENT))), FINE)).isEmpty();
    }

    @Test
    void aPictureFromOutsideThatNobodyDeclaredBlocks() {
        var back = Papers.withOutside(Papers.scene(1), Optional.empty());
        assertThat(found(back, FINE)).containsExactly(Kind.UNDECLARED);
        assertThat(Kind.UNDECLARED.weight()).isEqualTo(Weight.BLOCKING);
    }

    @Test
    void anAlteredPhotoWhoseFramesAreGoneLacksItsOriginalAndBlocks() {
        var staged = Papers.withOutside(Papers.scene(1), Optional.of(Papers.said(Deed.STAGING)));
        var gone = Papers.in(staged, new DeliveryScene.State(false, true, false, false, false, false));
        assertThat(found(gone, FINE)).containsExactly(Kind.ORIGINAL_MISSING);
    }

    @Test
    void anEnhancedPictureFromOutsideNeedsNoFrames() {
        var retouched = Papers.withOutside(Papers.scene(1), Optional.of(Papers.said(Deed.ENHANCEMENT)));
        assertThat(found(Papers.in(retouched, new DeliveryScene.State(false, true, false, false, false, false)), FINE)).isEmpty();
        assertThat(found(Papers.in(retouched, new DeliveryScene.State(true, false, false, false, false, false)), FINE))
                .containsExactly(Kind.FILE_MISSING);
    }

    @Test
    void framesThatAreGoneBlock() {
        var gone = Papers.in(Papers.scene(1), new DeliveryScene.State(false, true, false, false, false, false));
        assertThat(found(gone, FINE)).containsExactly(Kind.FILE_MISSING);
    }

    @Test
    void editsAfterACopyWentOutAndAfterAnExportAreTold() {
        var old = Papers.in(Papers.scene(1), new DeliveryScene.State(true, true, true, true, false, false));
        assertThat(found(old, FINE)).containsExactly(Kind.OUTDATED, Kind.STALE);
        assertThat(Kind.STALE.weight()).isEqualTo(Weight.NOTE);
    }

    @Test
    void photosSmallerThanTheLargestFormatAreToldOnce() {
        DeliveryScene scene = Papers.scene(1);
        var order = Papers.order(List.of(scene), List.of("mls-1024", "mls-2048", "web"), "{name}", false);
        List<QaWarning> all = gate(FINE, scene).check(order);
        assertThat(all).extracting(QaWarning::kind).containsExactly(Kind.TOO_SMALL);
        assertThat(all.getFirst().figures()).containsExactly(1, "mls-2048", 1800, 1200, 2048, 1536);
    }

    @Test
    void aNameThatTwoPhotosWouldHaveIsTold() {
        List<DeliveryScene> two = List.of(Papers.scene(1), Papers.scene(2));
        var order = Papers.order(two, List.of("full"), "{address}", false);
        assertThat(sound(Set.of(), two.getFirst(), two.getLast()).check(order))
                .extracting(QaWarning::kind)
                .containsExactly(Kind.NAME_TWICE);
    }

    @Test
    void aFileThatStandsThereBlocksUntilReplacingIsAllowed() {
        DeliveryScene scene = Papers.scene(1);
        var order = Papers.order(List.of(scene), List.of("full"), "{name}", false);
        var gate = sound(Set.of(order.folder().resolve("PES_1.jpg")), scene);
        assertThat(gate.check(order)).extracting(QaWarning::kind).containsExactly(Kind.NAME_TAKEN);
        assertThat(gate.check(Papers.order(List.of(scene), List.of("full"), "{name}", true))).isEmpty();
    }

    @Test
    void anOriginalBesideIsLookedForAmongTheFilesToo() {
        DeliveryScene staged = Papers.withOutside(Papers.scene(1), Optional.of(Papers.said(Deed.STAGING)));
        var order = Papers.order(List.of(staged), List.of("full"), "{name}", false);
        var gate = sound(Set.of(order.folder().resolve("PES_1-original.jpg")), staged);
        assertThat(gate.check(order)).extracting(QaWarning::kind).containsExactly(Kind.NAME_TAKEN);
    }

    @Test
    void morePhotosThanABoardTakesAreTold() {
        List<DeliveryScene> three = IntStream.rangeClosed(1, 3).mapToObj(Papers::scene).toList();
        var order = new DeliveryOrder(
                new UUID(0, 9), three, List.of(Papers.limited(2)), Path.of("out"), "{name}", "", DeliveryPlan.Language.ENGLISH, false);
        List<QaWarning> all = sound(Set.of(), three.toArray(DeliveryScene[]::new)).check(order);
        assertThat(all).extracting(QaWarning::kind).containsExactly(Kind.TOO_MANY);
        assertThat(all.getFirst().figures()).containsExactly(3, "board", 2);
    }

    @Test
    void whatBlocksComesFirst() {
        DeliveryScene soft = Papers.scene(1);
        DeliveryScene undeclared = Papers.withOutside(Papers.scene(2), Optional.empty());
        var gate = new QaGate(
                Map.of(soft.id(), new Figures(OptionalDouble.empty(), 1, 1, 2, 0.1), undeclared.id(), FINE), Set.of());
        assertThat(gate.check(Papers.order(soft, undeclared)))
                .extracting(QaWarning::kind)
                .containsExactly(Kind.UNDECLARED, Kind.SOFT);
    }

    @Test
    void anAcceptanceHoldsForOneVersionOfThePhoto() {
        DeliveryScene scene = Papers.scene(1);
        Figures soft = new Figures(OptionalDouble.empty(), 1, 1, 2, 0.1);
        DeliveryScene edited = new DeliveryScene(
                scene.scene(), scene.reference(), scene.frames(), pro.photoestate.engine.looks.Looks.CRISP, scene.outside(), scene.state());
        QaWarning before = gate(soft, scene).check(Papers.order(scene)).getFirst();
        QaWarning after = gate(soft, edited).check(Papers.order(edited)).getFirst();
        assertThat(after.acceptance(new UUID(0, 9))).isNotEqualTo(before.acceptance(new UUID(0, 9)));
    }
}
