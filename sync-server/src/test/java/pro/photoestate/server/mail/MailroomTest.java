package pro.photoestate.server.mail;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pro.photoestate.identity.Ids;
import pro.photoestate.server.TestDatabase;
import pro.photoestate.server.jobs.JobLine;
import pro.photoestate.server.jobs.Jobs;
import pro.photoestate.server.platform.Database;
import pro.photoestate.server.platform.ServerSettings;
import pro.photoestate.server.platform.SettingsReader;

class MailroomTest {

    private static final long PATIENCE = 30_000_000_000L;

    @TempDir
    private Path outbox;

    private final Database database = TestDatabase.migrated();

    @AfterEach
    void close() {
        database.close();
    }

    private List<Path> letters() throws IOException {
        try (Stream<Path> files = Files.list(outbox)) {
            return files.filter(f -> f.toString().endsWith(".eml")).sorted().toList();
        }
    }

    private int waiting() {
        return database.transact(tx ->
                tx.handle().createQuery("SELECT count(*) FROM mail_letter").mapTo(Integer.class).one());
    }

    @Test
    void aLetterLiesInTheOutboxAndNoLongerInTheDatabase() throws Exception {
        Clock clock = Clock.systemUTC();
        ServerSettings settings = SettingsReader.read(outbox, Optional.empty(), Map.of(), Map.of());
        Mailroom mail = new Mailroom(
                database, new JobLine(clock), new Ids(clock, new SecureRandom()), clock, settings.mail(), outbox);
        database.run(tx -> mail.write(tx, "zoë@example.com", "Grüße", "Ein Link: https://x/ä\n"));
        assertThat(waiting()).isEqualTo(1);
        try (Jobs jobs = Jobs.start(database, List.of(mail.job()), List.of(), clock, settings)) {
            long end = System.nanoTime() + PATIENCE;
            while (waiting() > 0) {
                assertThat(System.nanoTime()).isLessThan(end);
            }
            assertThat(jobs).isNotNull();
        }
        assertThat(letters()).hasSize(1);
        try (var in = Files.newInputStream(letters().getFirst())) {
            MimeMessage message = new MimeMessage(Session.getInstance(new Properties()), in);
            assertThat(message.getSubject()).isEqualTo("Grüße");
            assertThat(message.getContent().toString().strip()).isEqualTo("Ein Link: https://x/ä");
            assertThat(message.getHeader("Auto-Submitted")).containsExactly("auto-generated");
            assertThat(message.getMessageID()).endsWith("@photoestate>");
        }
    }
}
