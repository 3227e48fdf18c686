-- Whether somebody has declared that generative AI made some of what a picture from outside shows. Nobody was asked before.

ALTER TABLE outside_version ADD COLUMN generative INTEGER NOT NULL DEFAULT 0 CHECK (generative IN (0, 1));
