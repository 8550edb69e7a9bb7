-- One row per share of all services. Whoever claims it raises the epoch; writes under an older one are refused.
CREATE TABLE slice (
    number INTEGER PRIMARY KEY,
    epoch  INTEGER NOT NULL,
    owner  TEXT    NOT NULL
);

-- A short number for each id. Its samples are in chunks up to the log row 'sealed', and later ones in the log alone;
-- 'latest' is the last check when that was last moved on.
CREATE TABLE service (
    number INTEGER PRIMARY KEY,
    id     TEXT    NOT NULL UNIQUE,
    sealed INTEGER NOT NULL,
    latest BLOB
);

-- One row for each flush, with all samples of all services. Rows leave from the front, and the last one never.
CREATE TABLE log (
    flush INTEGER PRIMARY KEY,
    data  BLOB NOT NULL
);

-- day << 40 | service << 18 | second of the day: so a day is one range, and within it a service is. Not WITHOUT ROWID,
-- which puts most of each blob on pages of their own and takes three times the space.
-- 'until' is the second of the day of the last sample. Chunks of a service have no second in common.
CREATE TABLE chunk (
    id    INTEGER PRIMARY KEY,
    until INTEGER NOT NULL,
    data  BLOB    NOT NULL
);

-- The key is that of chunks.
CREATE TABLE hour (
    id          INTEGER PRIMARY KEY,
    healthy     INTEGER NOT NULL,
    degraded    INTEGER NOT NULL,
    unhealthy   INTEGER NOT NULL,
    unknown     INTEGER NOT NULL,
    maintenance INTEGER NOT NULL,
    sum         INTEGER NOT NULL,
    least       INTEGER NOT NULL,
    most        INTEGER NOT NULL,
    times       BLOB    NOT NULL
);

-- service << 24 | day: days are kept for ever, and read by service.
CREATE TABLE day (
    id          INTEGER PRIMARY KEY,
    healthy     INTEGER NOT NULL,
    degraded    INTEGER NOT NULL,
    unhealthy   INTEGER NOT NULL,
    unknown     INTEGER NOT NULL,
    maintenance INTEGER NOT NULL,
    sum         INTEGER NOT NULL,
    least       INTEGER NOT NULL,
    most        INTEGER NOT NULL,
    times       BLOB    NOT NULL
);

-- The key is that of chunks, or the next one that is free on the service's day.
CREATE TABLE transition (
    id          INTEGER PRIMARY KEY,
    at          INTEGER NOT NULL,
    before      INTEGER NOT NULL,
    after       INTEGER NOT NULL,
    reason      TEXT    NOT NULL,
    maintenance INTEGER NOT NULL
);

-- Services made through the API, as they were written.
CREATE TABLE document (
    id   TEXT PRIMARY KEY,
    text TEXT NOT NULL
);
