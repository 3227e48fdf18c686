/** The place of the durable queue: each job a row with its stage, time left, or why it failed and what to do. */
@org.jspecify.annotations.NullMarked
package pro.photoestate.app.ui.batch;
