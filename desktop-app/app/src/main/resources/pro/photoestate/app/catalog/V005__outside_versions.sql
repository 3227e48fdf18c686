-- Pictures of scenes that were made outside the program, and what is remembered of deliveries. As with recipes there are
-- no references to scenes, since a merge of scenes can be undone. Times are milliseconds since 1970 in UTC.

CREATE TABLE outside_copy (
    path     TEXT PRIMARY KEY, -- absolute: the file that was made for somebody else's program
    scene_id TEXT NOT NULL,
    recipe   TEXT NOT NULL,    -- a short text that differs where recipes do
    quick_id TEXT NOT NULL,    -- of the file as it went out
    width    INTEGER NOT NULL,
    height   INTEGER NOT NULL,
    sent_to  TEXT NOT NULL,
    sent_at  INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX outside_copy_by_scene ON outside_copy (scene_id);

CREATE TABLE outside_version (
    id         TEXT PRIMARY KEY,
    scene_id   TEXT NOT NULL,
    recipe     TEXT NOT NULL,  -- that of the copy it was made from; empty when nobody knows
    path       TEXT NOT NULL UNIQUE,
    quick_id   TEXT NOT NULL,
    sha256     TEXT NOT NULL,
    width      INTEGER NOT NULL,
    height     INTEGER NOT NULL,
    deeds      TEXT,           -- codes with blanks between; null until somebody has declared what was done
    words      TEXT NOT NULL DEFAULT '',
    done_by    TEXT NOT NULL DEFAULT '',
    came_at    INTEGER NOT NULL
) STRICT;

CREATE INDEX outside_version_by_scene ON outside_version (scene_id, came_at);

-- Scenes whose photo is one of these and not what their recipe makes.
CREATE TABLE outside_choice (
    scene_id   TEXT PRIMARY KEY,
    version_id TEXT NOT NULL REFERENCES outside_version (id) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

CREATE INDEX outside_choice_by_version ON outside_choice (version_id);

-- What was chosen for the delivery of a shoot, as JSON.
CREATE TABLE delivery_plan (
    shoot_id TEXT PRIMARY KEY REFERENCES shoot (id) ON DELETE CASCADE,
    plan     TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Warnings that somebody has looked at and let pass, for one version of the photo.
CREATE TABLE delivery_accepted (
    scene_id TEXT NOT NULL,
    version  TEXT NOT NULL,
    warning  TEXT NOT NULL,
    PRIMARY KEY (scene_id, version, warning)
) STRICT, WITHOUT ROWID;

-- What a version of a photo measures, so that it need not be measured again.
CREATE TABLE delivery_figures (
    scene_id TEXT PRIMARY KEY,
    version  TEXT NOT NULL,
    figures  TEXT NOT NULL
) STRICT, WITHOUT ROWID;
