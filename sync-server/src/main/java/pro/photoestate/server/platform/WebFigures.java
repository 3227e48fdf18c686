package pro.photoestate.server.platform;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;

/** Counts and times requests by endpoint and status. Thread-safe. */
public record WebFigures(MeterRegistry registry) {

    void request(String endpoint, int status, double millis) {
        Timer.builder("http.requests")
                .description("requests by endpoint and status")
                .tag("endpoint", endpoint)
                .tag("status", Integer.toString(status))
                .publishPercentileHistogram()
                .register(registry)
                .record(Duration.ofNanos(Math.round(millis * 1_000_000)));
    }
}
