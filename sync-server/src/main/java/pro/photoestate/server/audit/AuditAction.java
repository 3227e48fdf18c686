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
    ADDRESS_CHANGED,
    SECOND_FACTOR_ON,
    SECOND_FACTOR_OFF,
    RECOVERY_CODE_USED,
    ACCOUNT_DELETED
}
