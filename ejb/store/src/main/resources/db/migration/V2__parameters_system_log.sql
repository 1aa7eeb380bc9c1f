-- Times are microseconds since 1970-01-01T00:00:00Z. A parameter nobody chose a value for has no chosen_text.
CREATE TABLE parameter_value (
    name          VARCHAR(100)  NOT NULL PRIMARY KEY,
    standard_text VARCHAR(4000) NOT NULL,
    chosen_text   VARCHAR(4000),
    changed_by    VARCHAR(64),
    changed_at    BIGINT
) ${table_options};

CREATE TABLE system_log (
    number  BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    at      BIGINT       NOT NULL,
    by_name VARCHAR(64)  NOT NULL,
    address VARCHAR(64)  NOT NULL,
    deed    VARCHAR(40)  NOT NULL,
    subject VARCHAR(255) NOT NULL
) ${table_options};

CREATE INDEX system_log_deed ON system_log (deed, number);
CREATE INDEX system_log_at ON system_log (at);

CREATE TABLE system_log_change (
    entry_number BIGINT        NOT NULL,
    place        INT           NOT NULL,
    field        VARCHAR(100)  NOT NULL,
    before_text  VARCHAR(4000) NOT NULL,
    after_text   VARCHAR(4000) NOT NULL,
    PRIMARY KEY (entry_number, place),
    CONSTRAINT system_log_change_entry FOREIGN KEY (entry_number) REFERENCES system_log (number)
) ${table_options};
