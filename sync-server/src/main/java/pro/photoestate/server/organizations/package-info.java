/**
 * Those who work together: organizations, their members with roles and seats, invitations by letter, keys for programs, and
 * the gate that lets callers in. Who a person is, is the accounts' matter.
 */
@NullMarked
package pro.photoestate.server.organizations;

import org.jspecify.annotations.NullMarked;
