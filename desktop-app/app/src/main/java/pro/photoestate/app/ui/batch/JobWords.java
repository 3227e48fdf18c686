package pro.photoestate.app.ui.batch;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Optional;
import pro.photoestate.app.queue.Job;
import pro.photoestate.app.queue.JobFailure;
import pro.photoestate.app.queue.JobState;
import pro.photoestate.app.queue.QueueSnapshot;
import pro.photoestate.app.ui.common.Texts;

/**
 * The queue in words.
 *
 * @param clock tells what is still to come, and the zone of times
 */
record JobWords(Texts texts, Clock clock) {

    /** A job as it is shown. */
    JobRow row(Job job, QueueSnapshot snapshot) {
        String left = Optional.ofNullable(snapshot.left().get(job.id()))
                .map(t -> texts.get("left", duration(t)))
                .orElse("");
        boolean troubled = job.state() == JobState.FAILED || job.notBefore().isPresent();
        Optional<JobFailure> failure = job.failure().filter(f -> troubled);
        return new JobRow(
                job.id(),
                job.scene(),
                job.title(),
                job.state(),
                job.priority() > 0,
                says(job),
                job.state() == JobState.DONE ? 1 : job.progress(),
                left,
                failure.map(f -> texts.told(f.sentence())),
                failure.map(JobFailure::code).orElse(""));
    }

    private String says(Job job) {
        return switch (job.state()) {
            case RUNNING -> job.stage().map(s -> texts.get("stage." + s.name().toLowerCase(Locale.ROOT))).orElse("");
            case QUEUED -> waits(job);
            case DONE, FAILED, CANCELLED -> ended(job);
        };
    }

    private String waits(Job job) {
        Optional<Instant> again = job.notBefore().filter(clock.instant()::isBefore);
        String usual = texts.get(job.priority() > 0 ? "state.urgent" : "state.queued");
        return again.map(t -> texts.get("again", job.attempt() + 1, time(t))).orElse(usual);
    }

    private String ended(Job job) {
        String state = texts.get("state." + job.state().name().toLowerCase(Locale.ROOT));
        if (job.state() == JobState.DONE && job.started().isPresent() && job.ended().isPresent()) {
            return texts.get("done.in", duration(Duration.between(job.started().get(), job.ended().get())));
        }
        return state;
    }

    /** How the whole stands. */
    String summary(QueueSnapshot snapshot) {
        int open = count(snapshot, JobState.QUEUED) + count(snapshot, JobState.RUNNING);
        int done = count(snapshot, JobState.DONE);
        int failed = count(snapshot, JobState.FAILED);
        String base = texts.get(snapshot.paused() ? "summary.paused" : "summary", open, done, failed);
        return snapshot.leftInAll()
                .filter(t -> open > 0 && !snapshot.paused())
                .map(t -> base + "  ·  " + texts.get("left", duration(t)))
                .orElse(base);
    }

    static int count(QueueSnapshot snapshot, JobState state) {
        return snapshot.counts().getOrDefault(state, 0);
    }

    /** Two units at most: nobody plans by the seconds of an hour. */
    String duration(Duration time) {
        long seconds = Math.max(1, time.plusMillis(500).toSeconds());
        if (seconds < 60) {
            return texts.get("seconds", seconds);
        }
        return seconds < 3600
                ? texts.get("minutes", seconds / 60, seconds % 60)
                : texts.get("hours", seconds / 3600, seconds % 3600 / 60);
    }

    private String time(Instant moment) {
        return DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)
                .withLocale(texts.locale())
                .format(ZonedDateTime.ofInstant(moment, clock.getZone()));
    }
}
