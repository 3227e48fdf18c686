package pro.photoestate.server.mail;

import jakarta.mail.Authenticator;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.PasswordAuthentication;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Date;
import java.util.Optional;
import java.util.Properties;
import pro.photoestate.server.platform.ServerSettings.Mail;

/** Brings letters out, to a mail server or, without one, to a folder where each is a file that any mail program opens. Thread-safe. */
final class Postman {

    /** An answer takes seconds at most, ms. */
    private static final String PATIENCE = "20000";

    private final Mail settings;
    private final Path outbox;
    private final Session session;

    Postman(Mail settings, Path outbox) {
        this.settings = settings;
        this.outbox = outbox;
        session = settings.server().map(this::session).orElseGet(() -> Session.getInstance(new Properties()));
    }

    private Session session(URI server) {
        String scheme = server.getScheme();
        Properties how = new Properties();
        how.setProperty("mail.transport.protocol", scheme);
        how.setProperty("mail.%s.host".formatted(scheme), server.getHost());
        Optional.of(server.getPort()).filter(port -> port > 0)
                .ifPresent(port -> how.setProperty("mail.%s.port".formatted(scheme), Integer.toString(port)));
        for (String wait : new String[] {"connectiontimeout", "timeout", "writetimeout"}) {
            how.setProperty("mail.%s.%s".formatted(scheme, wait), PATIENCE);
        }
        how.setProperty("mail.smtp.starttls.enable", "true");
        if (settings.user().isEmpty()) {
            return Session.getInstance(how);
        }
        how.setProperty("mail.%s.auth".formatted(scheme), "true");
        how.setProperty("mail.smtp.starttls.required", "true"); // no password goes over an open line
        return Session.getInstance(how, new Authenticator() {
            @Override
            protected PasswordAuthentication getPasswordAuthentication() {
                return new PasswordAuthentication(settings.user(), settings.password());
            }
        });
    }

    /** @throws MessagingException when it could not be brought out now */
    void bring(Letter letter) throws MessagingException, IOException {
        MimeMessage message = message(letter);
        if (settings.server().isPresent()) {
            Transport.send(message);
        } else {
            file(letter, message);
        }
    }

    private MimeMessage message(Letter letter) throws MessagingException {
        MimeMessage message = new Named(session, "<" + letter.id() + "@photoestate>");
        message.setFrom(new InternetAddress(settings.from()));
        message.setRecipient(RecipientType.TO, new InternetAddress(letter.recipient(), true));
        message.setSubject(letter.subject(), StandardCharsets.UTF_8.name());
        message.setText(letter.body(), StandardCharsets.UTF_8.name());
        message.setSentDate(Date.from(letter.writtenAt()));
        message.setHeader("Auto-Submitted", "auto-generated"); // RFC 3834: no out-of-office answers
        message.saveChanges();
        return message;
    }

    private void file(Letter letter, MimeMessage message) throws IOException, MessagingException {
        Files.createDirectories(outbox);
        Path part = outbox.resolve("." + letter.id() + ".part");
        try (OutputStream out = Files.newOutputStream(part)) {
            message.writeTo(out);
        }
        Files.move(part, outbox.resolve(letter.id() + ".eml"), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** The library would make up a Message-ID at each try. */
    private static final class Named extends MimeMessage {
        private final String name;

        Named(Session session, String name) {
            super(session);
            this.name = name;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", name);
        }
    }
}
