-- Persons. Names and addresses stand here and nowhere else, so that they can be erased; the audit log knows ids only.
CREATE TABLE account (
    id uuid PRIMARY KEY,
    email text NOT NULL,
    email_key text NOT NULL UNIQUE,
    name text NOT NULL,
    language text NOT NULL,
    password_hash text,
    -- tokens carry it; those with an older one are dead
    epoch bigint NOT NULL,
    totp_sealed bytea,
    totp_confirmed boolean NOT NULL,
    -- the last step of time whose code was taken: none is taken twice
    totp_step bigint NOT NULL,
    created_at timestamptz NOT NULL,
    version bigint NOT NULL
);

-- Not yet verified. Several may want one address; whoever opens the letter has it.
CREATE TABLE account_registration (
    token_hash bytea PRIMARY KEY,
    email text NOT NULL,
    email_key text NOT NULL,
    name text NOT NULL,
    language text NOT NULL,
    password_hash text NOT NULL,
    expires_at timestamptz NOT NULL
);
CREATE INDEX account_registration_email ON account_registration (email_key);
CREATE INDEX account_registration_expiry ON account_registration (expires_at);

-- Links in letters, each for one use.
CREATE TABLE account_link (
    token_hash bytea PRIMARY KEY,
    account uuid NOT NULL REFERENCES account ON DELETE CASCADE,
    purpose text NOT NULL,
    email text NOT NULL,
    expires_at timestamptz NOT NULL
);
CREATE INDEX account_link_account ON account_link (account);
CREATE INDEX account_link_expiry ON account_link (expires_at);

CREATE TABLE account_recovery_code (
    account uuid NOT NULL REFERENCES account ON DELETE CASCADE,
    code_hash bytea NOT NULL,
    PRIMARY KEY (account, code_hash)
);

CREATE TABLE account_device (
    id uuid PRIMARY KEY,
    account uuid NOT NULL REFERENCES account ON DELETE CASCADE,
    name text NOT NULL,
    kind text NOT NULL,
    created_at timestamptz NOT NULL,
    seen_at timestamptz NOT NULL,
    revoked_at timestamptz
);
CREATE INDEX account_device_account ON account_device (account);

-- The refresh tokens of a device: the one that counts, and for ten seconds the one before.
CREATE TABLE account_refresh (
    family uuid PRIMARY KEY,
    device uuid NOT NULL REFERENCES account_device ON DELETE CASCADE,
    current_hash bytea NOT NULL,
    previous_hash bytea,
    -- the token that counts, readable with the one before only
    successor_sealed bytea,
    rotated_at timestamptz NOT NULL,
    expires_at timestamptz NOT NULL
);
CREATE INDEX account_refresh_device ON account_refresh (device);
CREATE INDEX account_refresh_expiry ON account_refresh (expires_at);

-- Those before: whoever shows one has stolen it, or was stolen from.
CREATE TABLE account_refresh_used (
    token_hash bytea PRIMARY KEY,
    family uuid NOT NULL REFERENCES account_refresh ON DELETE CASCADE
);
CREATE INDEX account_refresh_used_family ON account_refresh_used (family);

CREATE TABLE account_sign_in (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    email_hash bytea NOT NULL,
    address text NOT NULL,
    at timestamptz NOT NULL,
    succeeded boolean NOT NULL
);
CREATE INDEX account_sign_in_email ON account_sign_in (email_hash, at);
CREATE INDEX account_sign_in_address ON account_sign_in (address, at);
CREATE INDEX account_sign_in_at ON account_sign_in (at);

-- Sign-ins of browsers.
CREATE TABLE account_browser (
    token_hash bytea PRIMARY KEY,
    device uuid NOT NULL REFERENCES account_device ON DELETE CASCADE,
    epoch bigint NOT NULL,
    signed_in_at timestamptz NOT NULL,
    expires_at timestamptz NOT NULL
);
CREATE INDEX account_browser_device ON account_browser (device);
CREATE INDEX account_browser_expiry ON account_browser (expires_at);

-- Codes that a browser brings to a desktop, each for one use.
CREATE TABLE account_grant (
    code_hash bytea PRIMARY KEY,
    account uuid NOT NULL REFERENCES account ON DELETE CASCADE,
    epoch bigint NOT NULL,
    redirect_uri text NOT NULL,
    challenge text NOT NULL,
    device_name text NOT NULL,
    -- the device that it made; a code that comes twice ends it
    device uuid REFERENCES account_device ON DELETE CASCADE,
    expires_at timestamptz NOT NULL
);
CREATE INDEX account_grant_expiry ON account_grant (expires_at);

-- Keys that sign tokens. One signs; those before are kept while something signed by them may be valid.
CREATE TABLE account_key (
    id text PRIMARY KEY,
    purpose text NOT NULL,
    public_key bytea NOT NULL,
    private_sealed bytea NOT NULL,
    made_at timestamptz NOT NULL
);
CREATE INDEX account_key_purpose ON account_key (purpose, made_at);
