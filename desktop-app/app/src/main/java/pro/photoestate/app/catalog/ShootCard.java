package pro.photoestate.app.catalog;

import java.util.Optional;

/**
 * A shoot at a glance.
 *
 * @param scenes how many it has
 * @param frames how many photos they are made of
 * @param exported scenes whose photo was finished
 * @param warned scenes with warnings
 * @param cover the reference frame of its first scene; empty when it has none
 */
public record ShootCard(Shoot shoot, int scenes, int frames, int exported, int warned, Optional<Photo> cover) {}
