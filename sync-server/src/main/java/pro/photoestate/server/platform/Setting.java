package pro.photoestate.server.platform;

import java.util.Locale;

/**
 * Everything that can be set, by a line {@code name = value} of the settings file or by an environment variable. An empty
 * value is none. A secret can also be read from a file, by the same name with {@code .file} behind it.
 */
public enum Setting {
    SERVER_HOST("server.host", "127.0.0.1", "address to listen on; 0.0.0.0 for all"),
    SERVER_PORT("server.port", "8480", "port to listen on, 0 for a free one"),
    SERVER_PUBLIC_URL("server.public-url", "", "address that browsers and devices use, such as https://photos.example.com; by default host and port"),
    SERVER_PROXIES("server.proxies", "", "addresses of the proxies before this server, with commas between; their X-Forwarded-For is believed"),
    SERVER_SECRET("server.secret", "", "64 hexadecimal digits that seal keys in the database; needed where several servers share one; by default made once in the data folder", true),
    DATABASE_URL("database.url", "", "jdbc:postgresql://host/name of a PostgreSQL from version 15 on; by default one in the data folder is started"),
    DATABASE_USER("database.user", "", "user of that database"),
    DATABASE_PASSWORD("database.password", "", "password of that user", true),
    DATABASE_POOL("database.pool", "10", "connections kept open, 2 to 200"),
    STORE_ENDPOINT("store.endpoint", "", "address of an S3 store; by default one in the data folder is started"),
    STORE_REGION("store.region", "us-east-1", "region of the store"),
    STORE_BUCKET("store.bucket", "photoestate", "bucket that holds all photos"),
    STORE_ACCESS_KEY("store.access-key", "", "access key; with none, the role of the machine"),
    STORE_SECRET_KEY("store.secret-key", "", "secret of that key", true),
    MAIL_SMTP("mail.smtp", "", "smtp://host:587 or smtps://host:465; by default mail is written to the folder outbox"),
    MAIL_USER("mail.user", "", "user of the mail server"),
    MAIL_PASSWORD("mail.password", "", "password of that user", true),
    MAIL_FROM("mail.from", "PhotoEstate Pro <no-reply@localhost>", "sender of all mail"),
    SCAN_CLAMD("scan.clamd", "", "host:port of clamd; without it files are not scanned, and the console says so"),
    METRICS_PORT("metrics.port", "", "port of the figures for Prometheus, 0 for a free one; without it none are served"),
    LOG_FORMAT("log.format", "plain", "plain or json"),
    SHUTDOWN_SECONDS("shutdown.seconds", "20", "how long a stop waits for requests and jobs, 1 to 600 s");

    private static final String PREFIX = "PHOTOESTATE_";

    private final String key;
    private final String standard;
    private final String meaning;
    private final boolean secret;

    Setting(String key, String standard, String meaning) {
        this(key, standard, meaning, false);
    }

    Setting(String key, String standard, String meaning, boolean secret) {
        this.key = key;
        this.standard = standard;
        this.meaning = meaning;
        this.secret = secret;
    }

    /** Its name in the settings file. */
    public String key() {
        return key;
    }

    /** Its value when nothing is said; empty for none. */
    public String standard() {
        return standard;
    }

    /** What it is for, in one line. */
    public String meaning() {
        return meaning;
    }

    /** It must not be shown or logged. */
    public boolean secret() {
        return secret;
    }

    /** Its environment variable. */
    public String variable() {
        return PREFIX + key.replaceAll("[.-]", "_").toUpperCase(Locale.ROOT);
    }
}
