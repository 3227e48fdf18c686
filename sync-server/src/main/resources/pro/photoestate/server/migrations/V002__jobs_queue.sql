-- What is to be done later or outside of a request; the library db-scheduler reads and locks these rows.
CREATE TABLE job (
    task_name text NOT NULL,
    task_instance text NOT NULL,
    task_data bytea,
    execution_time timestamptz NOT NULL,
    picked boolean NOT NULL,
    picked_by text,
    last_success timestamptz,
    last_failure timestamptz,
    consecutive_failures int,
    last_heartbeat timestamptz,
    version bigint NOT NULL,
    priority smallint,
    PRIMARY KEY (task_name, task_instance)
);
CREATE INDEX job_due ON job (execution_time);
CREATE INDEX job_alive ON job (last_heartbeat);

-- Those that failed too often; a person looks at them, and starts them again or drops them.
CREATE TABLE job_dead (
    kind text NOT NULL,
    instance text NOT NULL,
    failed_at timestamptz NOT NULL,
    attempts int NOT NULL,
    reason text NOT NULL,
    PRIMARY KEY (kind, instance)
);
