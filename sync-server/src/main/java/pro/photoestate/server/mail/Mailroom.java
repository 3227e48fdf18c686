package pro.photoestate.server.mail;

import jakarta.mail.MessagingException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import pro.photoestate.identity.Ids;
import pro.photoestate.server.jobs.JobKind;
import pro.photoestate.server.jobs.JobLine;
import pro.photoestate.server.platform.Database;
import pro.photoestate.server.platform.ServerSettings;
import pro.photoestate.server.platform.Transaction;

/** Takes letters in and has them brought out. Thread-safe. */
public final class Mailroom {

    private static final String KIND = "mail";

    private final LetterRepository letters = new LetterRepository();
    private final Database database;
    private final JobLine line;
    private final Ids ids;
    private final Clock clock;
    private final Postman postman;

    /** @param outbox the folder that stands for a mail server where there is none */
    public Mailroom(Database database, JobLine line, Ids ids, Clock clock, ServerSettings.Mail settings, Path outbox) {
        this.database = database;
        this.line = line;
        this.ids = ids;
        this.clock = clock;
        postman = new Postman(settings, outbox);
    }

    /** Writes a letter that goes out if the transaction stands. */
    public void write(Transaction tx, String recipient, String subject, String body) {
        Letter letter = new Letter(ids.next(), recipient, subject, body, clock.instant().truncatedTo(ChronoUnit.MICROS));
        letters.add(tx, letter);
        line.add(tx, KIND, letter.id().toString(), Duration.ZERO);
    }

    /** What brings a letter out. A mail server that took it a moment before a crash gets it again, under the same Message-ID. */
    public JobKind job() {
        return new JobKind(KIND, id -> bring(UUID.fromString(id)));
    }

    private void bring(UUID id) {
        database.transact(tx -> letters.find(tx, id)).ifPresent(letter -> {
            try {
                postman.bring(letter);
            } catch (MessagingException | IOException e) {
                throw new MailFailure(letter, e);
            }
            database.run(tx -> letters.remove(tx, id));
        });
    }

    /** A letter that could not be brought out now. */
    private static final class MailFailure extends RuntimeException {
        MailFailure(Letter letter, Exception cause) {
            super("letter %s was not taken: %s".formatted(letter.id(), cause.getMessage()), cause);
        }
    }
}
