-- What happened, to be told apart from what is: written once, never changed. Entries of an organization are chained by
-- their hashes; those of persons alone form a chain of the account. No names here: they can be erased elsewhere.
CREATE TABLE audit_entry (
    organization uuid NOT NULL,
    number bigint NOT NULL,
    at timestamptz NOT NULL,
    action text NOT NULL,
    actor uuid,
    subject uuid,
    detail text NOT NULL,
    request_id text NOT NULL,
    hash bytea NOT NULL,
    PRIMARY KEY (organization, number)
);

CREATE FUNCTION audit_is_written_once() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'the audit log is written once';
END
$$;

CREATE TRIGGER audit_is_written_once BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_entry
    FOR EACH STATEMENT EXECUTE FUNCTION audit_is_written_once();
