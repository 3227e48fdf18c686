package pro.photoestate.engine.export;

/**
 * The size of a picture.
 *
 * @param width px
 * @param height px
 */
public record Size(int width, int height) {}
