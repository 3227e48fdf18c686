package pro.photoestate.app.ui.compare;

/** Two pictures held against each other. */
record Pair(SidePicture left, SidePicture right) {

    /** Whose size and spots are those of the pane that shows both; see {@link Leading}. */
    SidePicture lead() {
        return Leading.isLeft(left.side(), right.side()) ? left : right;
    }

    /** From spots of the leading picture to spots of one of the two. */
    SideMap fromLead(SidePicture to) {
        return SideMap.between(lead(), to);
    }

    /** Whether both are of the same scene, so that their spots are the same spots of a room. */
    boolean sameScene() {
        return left.scene().equals(right.scene());
    }
}
