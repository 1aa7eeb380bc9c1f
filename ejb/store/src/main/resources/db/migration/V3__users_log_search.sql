ALTER TABLE console_user ADD COLUMN locked BOOLEAN DEFAULT FALSE NOT NULL;

-- The last day on which the user may sign in, such as 2026-12-31.
ALTER TABLE console_user ADD COLUMN last_day VARCHAR(10);

-- Where a user may do more or less than the roles say.
CREATE TABLE console_user_exception (
    user_name VARCHAR(64) NOT NULL,
    area      VARCHAR(32) NOT NULL,
    granted   VARCHAR(8)  NOT NULL,
    PRIMARY KEY (user_name, area),
    CONSTRAINT console_user_exception_user FOREIGN KEY (user_name) REFERENCES console_user (name)
) ${table_options};

CREATE TABLE console_user_address (
    user_name VARCHAR(64) NOT NULL,
    place     INT         NOT NULL,
    address   VARCHAR(49) NOT NULL,
    PRIMARY KEY (user_name, place),
    CONSTRAINT console_user_address_user FOREIGN KEY (user_name) REFERENCES console_user (name)
) ${table_options};

CREATE INDEX system_log_by ON system_log (by_name, number);
