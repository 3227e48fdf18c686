package pro.photoestate.app.ui.compare;

/**
 * Which of two sides gives its crop and geometry to the other: what was made of the scene before what was shot, what it
 * has now before what it had, the newer version before the older. To swap the sides changes nothing of it.
 */
final class Leading {

    private Leading() {}

    static boolean isLeft(Side left, Side right) {
        int difference = rank(left) - rank(right);
        if (difference != 0) {
            return difference > 0;
        }
        return left instanceof Side.Version a && right instanceof Side.Version b && a.id().compareTo(b.id()) > 0;
    }

    private static int rank(Side side) {
        return switch (side) {
            case Side.Before before -> 1;
            case Side.OneFrame frame -> 0;
            case Side.Current current -> 3;
            case Side.Version version -> 2;
            case Side.OtherScene other -> 2;
        };
    }
}
