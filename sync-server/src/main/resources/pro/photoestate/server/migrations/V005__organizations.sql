-- Those who work together. Every other row here names its organization, and goes with it.
CREATE TABLE organization (
    id uuid PRIMARY KEY,
    name text NOT NULL,
    -- how many members may have a role that takes one
    seats int NOT NULL,
    created_at timestamptz NOT NULL,
    version bigint NOT NULL
);

-- No number comes twice, also for a person who leaves and comes back.
CREATE SEQUENCE membership_epoch;

-- Whoever changes rows of an organization here holds the lock of its row above: seats and owners are counted.
CREATE TABLE membership (
    organization uuid NOT NULL REFERENCES organization ON DELETE CASCADE,
    -- an account ends after its memberships have
    account uuid NOT NULL REFERENCES account,
    role text NOT NULL,
    -- another with each role; what was made for an older one is dead
    epoch bigint NOT NULL,
    joined_at timestamptz NOT NULL,
    PRIMARY KEY (organization, account)
);
CREATE INDEX membership_account ON membership (account);

-- Links in letters, each for one use by who reads mail at the address.
CREATE TABLE organization_invitation (
    id uuid PRIMARY KEY,
    organization uuid NOT NULL REFERENCES organization ON DELETE CASCADE,
    token_hash bytea NOT NULL UNIQUE,
    email text NOT NULL,
    email_key text NOT NULL,
    role text NOT NULL,
    invited_by uuid NOT NULL,
    invited_at timestamptz NOT NULL,
    expires_at timestamptz NOT NULL,
    UNIQUE (organization, email_key)
);

-- What programs show instead of a person's token.
CREATE TABLE organization_api_key (
    id uuid PRIMARY KEY,
    organization uuid NOT NULL REFERENCES organization ON DELETE CASCADE,
    key_hash bytea NOT NULL UNIQUE,
    name text NOT NULL,
    scopes text[] NOT NULL,
    created_by uuid NOT NULL,
    created_at timestamptz NOT NULL,
    -- to the minute
    used_at timestamptz,
    revoked_at timestamptz
);
CREATE INDEX organization_api_key_organization ON organization_api_key (organization, id);

-- The link that a server prints while it has no organization; at most one.
CREATE TABLE organization_first_owner (
    only_one boolean PRIMARY KEY CHECK (only_one),
    token_hash bytea NOT NULL,
    expires_at timestamptz NOT NULL
);
