-- What gateways and phones refer to by name: accounts, groups, lists of numbers, calendars, areas. The options are written as
-- those of gateways are; "called" is the name in small letters. Times are microseconds since 1970-01-01T00:00:00Z.
CREATE TABLE directory_entry (
    id         BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
    kind       VARCHAR(16) NOT NULL,
    name       VARCHAR(64) NOT NULL,
    called     VARCHAR(64) NOT NULL,
    options    ${long_text},
    numbers    INT         NOT NULL,
    changed_by VARCHAR(64) NOT NULL,
    changed_at BIGINT      NOT NULL,
    CONSTRAINT directory_entry_name UNIQUE (kind, called)
) ${table_options};

CREATE TABLE directory_number (
    entry_id BIGINT      NOT NULL,
    number   VARCHAR(64) NOT NULL,
    PRIMARY KEY (entry_id, number),
    CONSTRAINT directory_number_entry FOREIGN KEY (entry_id) REFERENCES directory_entry (id)
) ${table_options};

-- Dial plans and lists of prefixes grow beyond what a short text holds.
ALTER TABLE mapping_gateway ADD options ${long_text};
UPDATE mapping_gateway SET options = peculiarities;
ALTER TABLE mapping_gateway DROP COLUMN peculiarities;
ALTER TABLE routing_gateway ADD options ${long_text};
UPDATE routing_gateway SET options = peculiarities;
ALTER TABLE routing_gateway DROP COLUMN peculiarities;
ALTER TABLE phone ADD options ${long_text};
UPDATE phone SET options = peculiarities;
ALTER TABLE phone DROP COLUMN peculiarities;
