-- A shoot as an organization shares it. One that was deleted stays for a while, to be restored.
CREATE TABLE project (
    id uuid PRIMARY KEY,
    organization uuid NOT NULL,
    name text NOT NULL,
    address text NOT NULL,
    tier text NOT NULL,
    billing text NOT NULL,
    created_by uuid NOT NULL,
    created_at timestamptz NOT NULL,
    changed_at timestamptz NOT NULL,
    deleted_at timestamptz,
    version bigint NOT NULL
);
CREATE INDEX project_organization ON project (organization, id DESC);
CREATE INDEX project_deleted ON project (deleted_at) WHERE deleted_at IS NOT NULL;

-- Agents and clients see those that they were given.
CREATE TABLE project_assignment (
    project uuid NOT NULL REFERENCES project ON DELETE CASCADE,
    account uuid NOT NULL,
    PRIMARY KEY (project, account)
);
CREATE INDEX project_assignment_account ON project_assignment (account);
