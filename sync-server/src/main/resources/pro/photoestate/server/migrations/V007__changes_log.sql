-- What changed in an organization, in an order in which nobody who reads on ever misses one: whoever writes holds the head
-- until the transaction ends, so that a number is seen by others only after all smaller ones.
CREATE TABLE change_head (
    organization uuid PRIMARY KEY,
    last bigint NOT NULL,
    -- the log begins after this one; a reader who stands before it begins anew
    dropped bigint NOT NULL
);

CREATE TABLE change_entry (
    organization uuid NOT NULL,
    number bigint NOT NULL,
    entity text NOT NULL,
    id uuid NOT NULL,
    kind text NOT NULL,
    version bigint NOT NULL,
    at timestamptz NOT NULL,
    body text NOT NULL,
    PRIMARY KEY (organization, number)
);
CREATE INDEX change_entry_at ON change_entry (at);
