-- What a person wants done to scenes: every recipe a scene ever had, and which one it has now. A scene without any has
-- the look "natural". Rows speak of scenes that may be gone for a while, because a merge of scenes can be undone: hence
-- no foreign keys to them; what is gone for good is swept at the start.

CREATE TABLE recipe_version (
    number    INTEGER PRIMARY KEY AUTOINCREMENT, -- in the order they were made
    id        TEXT NOT NULL UNIQUE,
    scene_id  TEXT NOT NULL,
    parent_id TEXT REFERENCES recipe_version (id) ON DELETE SET NULL,
    kind      TEXT NOT NULL CHECK (kind IN ('edit', 'look', 'pasted', 'named', 'returned')),
    label     TEXT, -- the person's own name for it
    gesture   TEXT, -- the drag it comes from: more of the same drag changes this row
    recipe    TEXT NOT NULL,
    made_at   INTEGER NOT NULL
) STRICT;

CREATE INDEX recipe_version_by_scene ON recipe_version (scene_id, number);
CREATE INDEX recipe_version_by_parent ON recipe_version (parent_id);

CREATE TABLE scene_recipe (
    scene_id   TEXT PRIMARY KEY,
    version_id TEXT NOT NULL REFERENCES recipe_version (id) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

CREATE INDEX scene_recipe_by_version ON scene_recipe (version_id);

-- What the engine found for a scene; it holds for these frames only.
CREATE TABLE scene_analysis (
    scene_id TEXT PRIMARY KEY,
    frames   TEXT NOT NULL,
    analysis TEXT NOT NULL
) STRICT;

-- Files beside the originals that hold the recipes too, where the person wants them.
CREATE TABLE sidecar (
    scene_id TEXT PRIMARY KEY,
    path     TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX sidecar_by_path ON sidecar (path);
