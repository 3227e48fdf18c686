package pro.photoestate.server.platform;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.JsonEncoder;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.encoder.Encoder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where log lines go and what they look like: standard error, plain or as JSON, each with the id of its request. */
public final class Logs {

    private Logs() {}

    /** To be called once, before anything is logged. */
    public static void configure(boolean json) {
        LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
        context.reset();
        ConsoleAppender<ILoggingEvent> console = new ConsoleAppender<>();
        console.setContext(context);
        console.setTarget("System.err");
        console.setEncoder(encoder(json, context));
        console.start();
        var root = context.getLogger(Logger.ROOT_LOGGER_NAME);
        root.setLevel(Level.WARN);
        root.addAppender(console);
        context.getLogger("pro.photoestate").setLevel(Level.INFO);
    }

    private static Encoder<ILoggingEvent> encoder(boolean json, LoggerContext context) {
        if (json) {
            JsonEncoder lines = new JsonEncoder();
            lines.setContext(context);
            lines.setWithContext(false);
            lines.setWithArguments(false);
            lines.setWithMessage(false);
            lines.setWithFormattedMessage(true);
            lines.start();
            return lines;
        }
        PatternLayoutEncoder lines = new PatternLayoutEncoder();
        lines.setContext(context);
        lines.setPattern("%d{HH:mm:ss.SSS} %-5level %logger{0} %X{requestId} %msg%n");
        lines.start();
        return lines;
    }
}
