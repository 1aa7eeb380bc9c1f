-- Secrets are what a digest is checked against, never passwords. Times are microseconds since 1970-01-01T00:00:00Z.
CREATE TABLE phone (
    id            BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    number        VARCHAR(64)  NOT NULL,
    realm         VARCHAR(128) NOT NULL,
    secret_sha256 VARCHAR(64)  NOT NULL,
    secret_md5    VARCHAR(32)  NOT NULL,
    lock_kind     VARCHAR(10)  NOT NULL,
    CONSTRAINT phone_number UNIQUE (number)
) ${table_options};

-- Written in bulk a moment after they change; the switch itself looks them up in memory.
CREATE TABLE phone_binding (
    phone           VARCHAR(64)   NOT NULL,
    place           INT           NOT NULL,
    contact         VARCHAR(512)  NOT NULL,
    path            VARCHAR(2048) NOT NULL,
    source_address  VARCHAR(45)   NOT NULL,
    source_port     INT           NOT NULL,
    socket_address  VARCHAR(45)   NOT NULL,
    socket_port     INT           NOT NULL,
    transport       VARCHAR(8)    NOT NULL,
    behind_nat      BOOLEAN       NOT NULL,
    sip_call_id     VARCHAR(255)  NOT NULL,
    cseq            BIGINT        NOT NULL,
    registered_at   BIGINT        NOT NULL,
    expires_at      BIGINT        NOT NULL,
    user_agent      VARCHAR(128)  NOT NULL,
    PRIMARY KEY (phone, place)
) ${table_options};
