package pro.photoestate.server.mail;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import pro.photoestate.server.platform.Transaction;

/** The rows of letters on their way. */
final class LetterRepository {

    void add(Transaction tx, Letter letter) {
        tx.handle()
                .createUpdate(
                        """
                        INSERT INTO mail_letter (id, recipient, subject, body, written_at)
                        VALUES (:id, :recipient, :subject, :body, :at)
                        """)
                .bind("id", letter.id())
                .bind("recipient", letter.recipient())
                .bind("subject", letter.subject())
                .bind("body", letter.body())
                .bind("at", letter.writtenAt().atOffset(ZoneOffset.UTC))
                .execute();
    }

    Optional<Letter> find(Transaction tx, UUID id) {
        return tx.handle()
                .createQuery("SELECT * FROM mail_letter WHERE id = :id")
                .bind("id", id)
                .map((row, context) -> new Letter(
                        row.getObject("id", UUID.class),
                        row.getString("recipient"),
                        row.getString("subject"),
                        row.getString("body"),
                        row.getObject("written_at", OffsetDateTime.class).toInstant()))
                .findOne();
    }

    void remove(Transaction tx, UUID id) {
        tx.handle().createUpdate("DELETE FROM mail_letter WHERE id = :id").bind("id", id).execute();
    }
}
