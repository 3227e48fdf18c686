package pro.photoestate.server.platform;

import io.javalin.http.Context;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.Set;

/**
 * Where a request comes from, in the network. Behind proxies of ours that is what they say in X-Forwarded-For; what stands
 * there before the first address that is no proxy of ours was written by anybody, and counts nothing.
 *
 * @param proxies addresses that are believed
 */
record ClientAddress(Set<String> proxies) {

    ClientAddress {
        proxies = Set.copyOf(proxies);
    }

    String of(Context c) {
        return of(c.ip(), Optional.ofNullable(c.header("X-Forwarded-For")));
    }

    String of(String peer, Optional<String> forwarded) {
        String[] hops = forwarded.orElse("").split(",", -1);
        String address = peer;
        for (int i = hops.length - 1; i >= 0 && proxies.contains(address); i--) {
            Optional<String> hop = literal(hops[i].strip());
            if (hop.isEmpty()) {
                break;
            }
            address = hop.get();
        }
        return network(address);
    }

    /** An address as digits; names are never looked up. */
    private static Optional<String> literal(String hop) {
        try {
            return hop.matches("[0-9.]+|\\[?[0-9a-fA-F:.]*:[0-9a-fA-F:.]*]?")
                    ? Optional.of(InetAddress.getByName(hop.replaceAll("[\\[\\]]", "")).getHostAddress())
                    : Optional.empty();
        } catch (UnknownHostException e) {
            return Optional.empty();
        }
    }

    /** One customer has a whole /64 of IPv6. */
    private static String network(String address) {
        if (!address.contains(":")) {
            return address;
        }
        String[] groups = address.split("%", 2)[0].split(":");
        return groups.length == 8 ? String.join(":", groups[0], groups[1], groups[2], groups[3]) + "::/64" : address;
    }
}
