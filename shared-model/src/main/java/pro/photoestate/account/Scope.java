package pro.photoestate.account;

/** What a key of an organization lets a program do. Names are stable. */
public enum Scope {
    /** Its name, seats and members. */
    ORGANIZATION_READ,
    /** Who did what in it. */
    AUDIT_READ,
    PROJECTS_READ,
    PROJECTS_WRITE,
    PHOTOS_READ,
    PHOTOS_WRITE,
    DELIVERIES_READ,
    DELIVERIES_WRITE
}
