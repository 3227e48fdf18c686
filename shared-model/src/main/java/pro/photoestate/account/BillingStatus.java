package pro.photoestate.account;

/** What a project still costs. */
public enum BillingStatus {
    /** Nothing is to be paid, or nobody said yet. */
    NONE,
    /** To be paid. */
    OPEN,
    PAID
}
