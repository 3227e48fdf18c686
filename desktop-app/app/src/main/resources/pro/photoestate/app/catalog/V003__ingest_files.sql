-- What importing learns of a file beyond its header: its size finds a moved file at a glance, and the light that the
-- camera let in (log2, EV) relates frames that come from different scenes. Both are unknown of photos of before.
ALTER TABLE photo ADD COLUMN bytes INTEGER;
ALTER TABLE photo ADD COLUMN light REAL;
