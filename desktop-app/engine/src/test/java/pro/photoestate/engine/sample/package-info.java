/**
 * The sample shoot: from rendered radiance to the frames of a camera, with exact truth. {@link
 * pro.photoestate.engine.sample.SampleScenes} gives tests the scenes; {@link
 * pro.photoestate.engine.sample.MakeSampleShoot} makes the committed files from a fresh rendering. Nothing here is part
 * of the product.
 */
@NullMarked
package pro.photoestate.engine.sample;

import org.jspecify.annotations.NullMarked;
