package pro.photoestate.app.queue;

import pro.photoestate.sentence.Sentence;

/**
 * Why a run did not come to its end.
 *
 * @param code stable, such as {@code UNREADABLE}; one of the engine's, the catalog's or the queue's
 * @param sentence what happened, to which file, and what to do
 */
public record JobFailure(String code, Sentence sentence) {}
