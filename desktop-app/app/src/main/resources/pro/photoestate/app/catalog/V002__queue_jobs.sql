-- What is to be done, what was done, and what came of it. Scenes are named without a reference: a job and its record
-- outlive a scene that is split or merged. Times are milliseconds since 1970 in UTC.

CREATE TABLE job (
    id           TEXT PRIMARY KEY,
    kind         TEXT NOT NULL,
    scene_id     TEXT NOT NULL,
    title        TEXT NOT NULL,    -- the name of the reference frame, for lists
    task         TEXT NOT NULL,    -- JSON, pinned when it was queued: recipe, profiles, names of the files
    pixels       INTEGER NOT NULL, -- of all its frames, a measure of its work
    state        TEXT NOT NULL CHECK (state IN ('queued', 'running', 'done', 'failed', 'cancelled')),
    priority     INTEGER NOT NULL,
    position     INTEGER NOT NULL,
    attempt      INTEGER NOT NULL DEFAULT 0, -- runs so far
    setbacks     INTEGER NOT NULL DEFAULT 0, -- failures that may pass, since it was queued by a person
    not_before   INTEGER,
    stage        TEXT,
    progress     REAL NOT NULL DEFAULT 0 CHECK (progress BETWEEN 0 AND 1),
    failure_code TEXT,
    failure      TEXT,
    made         TEXT,             -- JSON: the files that are whole, before any of them gets its name
    created_at   INTEGER NOT NULL,
    started_at   INTEGER,
    ended_at     INTEGER
) STRICT;

CREATE INDEX job_in_line ON job (priority DESC, position) WHERE state = 'queued';
CREATE INDEX job_by_state ON job (state);
CREATE INDEX job_by_end ON job (ended_at) WHERE ended_at IS NOT NULL;
CREATE INDEX job_by_scene ON job (scene_id);

CREATE TABLE queue_state (
    only_row INTEGER PRIMARY KEY CHECK (only_row = 1),
    paused   INTEGER NOT NULL CHECK (paused IN (0, 1))
) STRICT;

INSERT INTO queue_state (only_row, paused) VALUES (1, 0);

CREATE TABLE processing_record (
    id             TEXT PRIMARY KEY,
    job_id         TEXT NOT NULL,
    attempt        INTEGER NOT NULL,
    scene_id       TEXT NOT NULL,
    outcome        TEXT NOT NULL CHECK (outcome IN ('done', 'failed', 'cancelled')),
    failure_code   TEXT,
    failure        TEXT,
    recipe         TEXT NOT NULL, -- JSON
    recipe_version TEXT NOT NULL,
    engine_version TEXT NOT NULL,
    pixels         INTEGER NOT NULL,
    stage_millis   TEXT NOT NULL, -- JSON
    outputs        TEXT NOT NULL, -- JSON
    report         TEXT NOT NULL, -- JSON: what was found and done, as enhance --report tells it
    started_at     INTEGER NOT NULL,
    ended_at       INTEGER NOT NULL,
    UNIQUE (job_id, attempt)
) STRICT;

CREATE INDEX processing_record_by_scene ON processing_record (scene_id, ended_at);
CREATE INDEX processing_record_by_end ON processing_record (ended_at);

CREATE TABLE rendition (
    path           TEXT PRIMARY KEY, -- a file that is made anew takes the place of the one before
    job_id         TEXT NOT NULL,
    scene_id       TEXT NOT NULL,
    profile        TEXT NOT NULL,
    bytes          INTEGER NOT NULL,
    sha256         TEXT NOT NULL,
    width          INTEGER NOT NULL,
    height         INTEGER NOT NULL,
    made_at        INTEGER NOT NULL,
    recipe_version TEXT NOT NULL
) STRICT;

CREATE INDEX rendition_by_scene ON rendition (scene_id);

CREATE TABLE hot_folder (
    id         TEXT PRIMARY KEY,
    folder     TEXT NOT NULL UNIQUE,
    task       TEXT NOT NULL, -- JSON: recipe, profiles, output folder, naming
    enabled    INTEGER NOT NULL CHECK (enabled IN (0, 1)),
    created_at INTEGER NOT NULL
) STRICT;

-- Files that a hot folder has taken in, by their content: each is taken once, also under another name.
CREATE TABLE hot_folder_file (
    hot_folder_id TEXT NOT NULL REFERENCES hot_folder (id) ON DELETE CASCADE,
    quick_id      TEXT NOT NULL,
    PRIMARY KEY (hot_folder_id, quick_id)
) STRICT;
