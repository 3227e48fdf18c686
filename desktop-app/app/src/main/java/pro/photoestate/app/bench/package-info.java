/**
 * The figures of docs/benchmarks.md: this engine, the floor and the peers, in one run.
 */
@NullMarked
package pro.photoestate.app.bench;

import org.jspecify.annotations.NullMarked;
