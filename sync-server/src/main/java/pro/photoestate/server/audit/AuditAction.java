package pro.photoestate.server.audit;

/** What is worth a line for years. Names are stable. */
public enum AuditAction {
    REGISTERED,
    VERIFIED,
    SIGNED_IN,
    SIGN_IN_FAILED,
    SIGNED_OUT,
    PASSWORD_RESET,
    PASSWORD_CHANGED,
    DEVICE_REVOKED,
    TOKEN_STOLEN,
    ACCOUNT_DELETED
}
