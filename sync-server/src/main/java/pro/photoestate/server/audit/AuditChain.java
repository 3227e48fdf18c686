package pro.photoestate.server.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** The hashes that make a log one piece: who changes, removes or inserts a line would have to write all that follow anew. */
final class AuditChain {

    /** Before the first line. */
    static final String BEGINNING = "0".repeat(64);

    private AuditChain() {}

    /** The entry with its hash. */
    static AuditEntry sealed(AuditEntry entry, String before) {
        return new AuditEntry(
                entry.organization(),
                entry.number(),
                entry.at(),
                entry.action(),
                entry.actor(),
                entry.subject(),
                entry.detail(),
                entry.requestId(),
                hash(entry, before));
    }

    /** @param entries from the first on */
    static Optional<Long> firstFault(List<AuditEntry> entries) {
        String before = BEGINNING;
        long number = 1;
        for (AuditEntry entry : entries) {
            if (entry.number() != number || !entry.hash().equals(hash(entry, before))) {
                return Optional.of(entry.number());
            }
            before = entry.hash();
            number++;
        }
        return Optional.empty();
    }

    /** Each part with its length before it, so that no two entries read the same. */
    private static String hash(AuditEntry entry, String before) {
        List<String> parts = List.of(
                before,
                entry.organization().toString(),
                Long.toString(entry.number()),
                entry.at().toString(),
                entry.action().name(),
                entry.actor().map(Object::toString).orElse(""),
                entry.subject().map(Object::toString).orElse(""),
                entry.detail(),
                entry.requestId());
        MessageDigest digest = sha256();
        for (String part : parts) {
            byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
            digest.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
            digest.update(bytes);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
