-- Tokens of programs. A secret is known to its program alone; what stands here recognises it and opens nothing. Roles,
-- exceptions and addresses are words between blanks. Times are microseconds since 1970-01-01T00:00:00Z.
CREATE TABLE api_token (
    name        VARCHAR(50)   NOT NULL PRIMARY KEY,
    secret_hash VARCHAR(64)   NOT NULL,
    roles       VARCHAR(200)  NOT NULL,
    exceptions  VARCHAR(400)  NOT NULL,
    addresses   VARCHAR(4000) NOT NULL,
    last_day    VARCHAR(10),
    created_by  VARCHAR(64)   NOT NULL,
    created_at  BIGINT        NOT NULL,
    used_at     BIGINT,
    used_from   VARCHAR(64),
    CONSTRAINT api_token_secret UNIQUE (secret_hash)
) ${table_options};

-- What programs asked to create once, for those who ask again; forgotten after a day.
CREATE TABLE kept_create (
    caller      VARCHAR(64)  NOT NULL,
    retry_key   VARCHAR(200) NOT NULL,
    fingerprint VARCHAR(64)  NOT NULL,
    created_id  BIGINT       NOT NULL,
    mark        VARCHAR(64)  NOT NULL,
    asked_at    BIGINT       NOT NULL,
    PRIMARY KEY (caller, retry_key)
) ${table_options};

CREATE INDEX kept_create_asked ON kept_create (asked_at);
