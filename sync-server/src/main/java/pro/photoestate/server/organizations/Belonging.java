package pro.photoestate.server.organizations;

import pro.photoestate.account.Role;

/** An organization as one of its members sees it. */
public record Belonging(Organization organization, Role role) {}
