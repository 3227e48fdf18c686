-- Shoots, their scenes and photos. Times are milliseconds since 1970 in UTC; "captured" is the camera's own clock read
-- as if it were UTC, for cameras know no zone. Files are referenced where they lie and never moved.

CREATE TABLE shoot (
    id         TEXT PRIMARY KEY,
    name       TEXT NOT NULL,
    address    TEXT NOT NULL,
    folder     TEXT NOT NULL,
    created_at INTEGER NOT NULL
) STRICT;

CREATE TABLE scene (
    id         TEXT PRIMARY KEY,
    shoot_id   TEXT NOT NULL REFERENCES shoot (id) ON DELETE CASCADE,
    position   INTEGER NOT NULL,
    state      TEXT NOT NULL CHECK (state IN ('new', 'developed', 'exported')),
    confidence REAL NOT NULL CHECK (confidence BETWEEN 0 AND 1),
    warnings   TEXT NOT NULL
) STRICT;

CREATE INDEX scene_by_shoot ON scene (shoot_id, position);

CREATE TABLE photo (
    number   INTEGER PRIMARY KEY, -- in order of import; the text index knows a photo by it
    id       TEXT NOT NULL UNIQUE,
    scene_id TEXT NOT NULL REFERENCES scene (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    ev       REAL NOT NULL,
    path     TEXT NOT NULL, -- below the shoot's folder, with slashes
    quick_id TEXT NOT NULL,
    sha256   TEXT,
    width    INTEGER NOT NULL CHECK (width > 0),
    height   INTEGER NOT NULL CHECK (height > 0),
    captured INTEGER,
    camera   TEXT NOT NULL,
    rating   INTEGER NOT NULL DEFAULT 0 CHECK (rating BETWEEN 0 AND 5),
    flag     TEXT NOT NULL DEFAULT 'none' CHECK (flag IN ('none', 'pick', 'reject')),
    label    TEXT NOT NULL DEFAULT 'none' CHECK (label IN ('none', 'red', 'yellow', 'green', 'blue')),
    state    TEXT NOT NULL, -- these two are the scene's, repeated so that a page is found by one index
    warned   INTEGER NOT NULL CHECK (warned IN (0, 1))
) STRICT;

CREATE INDEX photo_by_scene ON photo (scene_id, position);
CREATE INDEX photo_by_quick_id ON photo (quick_id);
CREATE INDEX photo_by_capture ON photo (captured);
CREATE INDEX photo_by_camera ON photo (camera, number);
CREATE INDEX photo_by_rating ON photo (rating, number) WHERE rating > 0;
CREATE INDEX photo_by_flag ON photo (flag, number) WHERE flag <> 'none';
CREATE INDEX photo_by_label ON photo (label, number) WHERE label <> 'none';
CREATE INDEX photo_by_state ON photo (state, number);
CREATE INDEX photo_with_warnings ON photo (number) WHERE warned = 1;

CREATE TRIGGER photo_follows_scene AFTER UPDATE OF state, warnings ON scene BEGIN
    UPDATE photo SET state = new.state, warned = new.warnings <> '' WHERE scene_id = new.id;
END;

-- What is typed into the search field is looked for in these words, by their beginnings.
CREATE VIRTUAL TABLE photo_text USING fts5 (
    file, shoot, address, camera, content = '', contentless_delete = 1, prefix = '1 2 3',
    tokenize = 'unicode61 remove_diacritics 2'
);

CREATE TRIGGER photo_text_goes_with_photo AFTER DELETE ON photo BEGIN
    DELETE FROM photo_text WHERE rowid = old.number;
END;
