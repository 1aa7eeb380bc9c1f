-- Passwords are sealed with a key that is not in the database.
CREATE TABLE platform (
    id              BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    name            VARCHAR(64)  NOT NULL,
    user_number     VARCHAR(64)  NOT NULL,
    sealed_password VARCHAR(512) NOT NULL,
    domain_name     VARCHAR(255) NOT NULL,
    host            VARCHAR(255) NOT NULL,
    port            INT          NOT NULL,
    transport       VARCHAR(8)   NOT NULL,
    locked          BOOLEAN      NOT NULL,
    CONSTRAINT platform_name UNIQUE (name)
) ${table_options};
