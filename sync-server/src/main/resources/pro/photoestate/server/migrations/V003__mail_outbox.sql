-- Letters on their way. A letter that was sent is deleted: it may hold a link that opens something.
CREATE TABLE mail_letter (
    id uuid PRIMARY KEY,
    recipient text NOT NULL,
    subject text NOT NULL,
    body text NOT NULL,
    written_at timestamptz NOT NULL
);
