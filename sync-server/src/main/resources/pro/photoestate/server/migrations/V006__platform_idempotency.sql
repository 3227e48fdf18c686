-- Requests that carried an Idempotency-Key, and what was answered: whoever asks again is answered the same.
CREATE TABLE platform_request (
    caller text NOT NULL,
    key text NOT NULL,
    request_hash bytea NOT NULL,
    begun_at timestamptz NOT NULL,
    -- none while the request is at work
    answer_sealed bytea,
    PRIMARY KEY (caller, key)
);
CREATE INDEX platform_request_begun ON platform_request (begun_at);
