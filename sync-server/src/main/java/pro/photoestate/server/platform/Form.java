package pro.photoestate.server.platform;

/**
 * A request that comes as a form (application/x-www-form-urlencoded), as OAuth wants it. Its record has optional texts;
 * {@code codeVerifier} is called {@code code_verifier} in the form, and what else stands there is ignored (RFC 6749, 3.2).
 */
public interface Form {}
