-- The prices of rate groups, which are entries of the directory. What was taken away is kept as "gone", so that a switch that
-- has the millions of the others in memory need read only what changed since. Times are microseconds since
-- 1970-01-01T00:00:00Z.
CREATE TABLE rate (
    entry_id   BIGINT        NOT NULL,
    prefix     VARCHAR(15)   NOT NULL,
    price      DECIMAL(17,8) NOT NULL,
    cycle      INT           NOT NULL,
    area       VARCHAR(64)   NOT NULL,
    closed     BOOLEAN       NOT NULL,
    gone       BOOLEAN       NOT NULL,
    changed_at BIGINT        NOT NULL,
    PRIMARY KEY (entry_id, prefix),
    CONSTRAINT rate_entry FOREIGN KEY (entry_id) REFERENCES directory_entry (id)
) ${table_options};

CREATE INDEX rate_changed ON rate (entry_id, changed_at, prefix);

-- How many edits of what admission decides by there were, by all nodes together. Who sees another number than before reads
-- everything again.
CREATE TABLE snapshot (
    id    INT    NOT NULL PRIMARY KEY,
    edits BIGINT NOT NULL
) ${table_options};

INSERT INTO snapshot (id, edits) VALUES (1, 0);
