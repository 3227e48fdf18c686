package pro.photoestate.engine.op.tone;

import pro.photoestate.engine.image.Tile;

/** The kind of scene and how sure that is; for now every photo is taken for a room. */
record SceneSense(SceneClass scene, double confidence) {
    static SceneSense of(Tile proxy) {
        return new SceneSense(SceneClass.INTERIOR, proxy.width() > 0 ? 0.5 : 0);
    }
}
