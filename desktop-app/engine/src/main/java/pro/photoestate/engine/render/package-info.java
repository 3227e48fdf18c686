/**
 * The staircase from frames to a finished picture: analysis once, then warps, merge and fused passes over tiles, with
 * one code path for preview and full size. Owns the threads and the memory of a render; reads no recipe file and writes
 * no output file.
 */
@NullMarked
package pro.photoestate.engine.render;

import org.jspecify.annotations.NullMarked;
