package pro.photoestate.app.ui.library;

/** What a place has to show. */
enum ListState {
    /** Nobody has chosen what to look at. */
    NOTHING_OPEN,
    LOADING,
    SHOWN,
    /** There is nothing. */
    EMPTY,
    /** There is something, but the filter lets none of it pass. */
    FILTERED_OUT,
    FAILED
}
