package pro.photoestate.app.delivery;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import pro.photoestate.recipe.Operation;

/**
 * Something to be looked at before photos go out.
 *
 * @param scene whose photo it is; empty where it is about the delivery
 * @param figures that fill the sentence's places, in order
 * @param version what an acceptance holds for: when it changes, the warning is back
 */
public record QaWarning(Kind kind, Optional<UUID> scene, List<Object> figures, String version) {

    /** How much it weighs. */
    public enum Weight {
        /** Nothing goes out before it is fixed. */
        BLOCKING,
        /** A person accepts it or fixes it. */
        WARNING,
        /** Only told. */
        NOTE
    }

    /** Where it is fixed. */
    public enum Fix {
        DEVELOP,
        SCENES,
        DECLARE,
        FORMATS,
        NOWHERE
    }

    /** What it is. The codes are in the catalog and in text keys. */
    public enum Kind {
        UNDECLARED(Weight.BLOCKING, Fix.DECLARE),
        ORIGINAL_MISSING(Weight.BLOCKING, Fix.NOWHERE),
        FILE_MISSING(Weight.BLOCKING, Fix.NOWHERE),
        NAME_TAKEN(Weight.BLOCKING, Fix.FORMATS),
        UNMEASURED(Weight.BLOCKING, Fix.NOWHERE),
        TOO_MANY(Weight.WARNING, Fix.FORMATS),
        NAME_TWICE(Weight.WARNING, Fix.FORMATS),
        TILT(Weight.WARNING, Operation.VERTICALS),
        CLIPPED(Weight.WARNING, Operation.TONE),
        CRUSHED(Weight.WARNING, Operation.TONE),
        CAST(Weight.WARNING, Operation.WHITE_BALANCE),
        SOFT(Weight.WARNING, Operation.DETAIL),
        FRAME_MISSING(Weight.WARNING, Fix.SCENES),
        GROUPING_UNSURE(Weight.WARNING, Fix.SCENES),
        NOT_MEASURABLE(Weight.WARNING, Fix.DEVELOP),
        OUTDATED(Weight.WARNING, Fix.DEVELOP),
        TOO_SMALL(Weight.WARNING, Fix.FORMATS),
        STALE(Weight.NOTE, Fix.NOWHERE);

        private final Weight weight;
        private final Fix fix;
        private final Optional<Operation> operation;

        Kind(Weight weight, Fix fix) {
            this.weight = weight;
            this.fix = fix;
            this.operation = Optional.empty();
        }

        Kind(Weight weight, Operation operation) {
            this.weight = weight;
            this.fix = Fix.DEVELOP;
            this.operation = Optional.of(operation);
        }

        public Weight weight() {
            return weight;
        }

        public Fix fix() {
            return fix;
        }

        /** The operation whose panel is the fitting one. */
        public Optional<Operation> operation() {
            return operation;
        }

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public QaWarning {
        figures = List.copyOf(figures);
    }

    /** What is remembered when somebody accepts it. */
    public Accepted acceptance(UUID shoot) {
        return new Accepted(scene.orElse(shoot), version, kind.code());
    }

    /**
     * A warning that somebody has let pass.
     *
     * @param about the scene, or the shoot
     */
    public record Accepted(UUID about, String version, String warning) {}
}
