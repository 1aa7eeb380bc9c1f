CREATE TABLE mapping_gateway (
    id     BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
    name   VARCHAR(64) NOT NULL,
    locked BOOLEAN     NOT NULL,
    CONSTRAINT mapping_gateway_name UNIQUE (name)
) ${table_options};

CREATE TABLE mapping_gateway_address (
    gateway_id BIGINT      NOT NULL,
    place      INT         NOT NULL,
    address    VARCHAR(49) NOT NULL,
    PRIMARY KEY (gateway_id, place),
    CONSTRAINT mapping_gateway_address_gateway FOREIGN KEY (gateway_id) REFERENCES mapping_gateway (id)
) ${table_options};

CREATE TABLE routing_gateway (
    id        BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    name      VARCHAR(64)  NOT NULL,
    host      VARCHAR(255) NOT NULL,
    port      INT          NOT NULL,
    transport VARCHAR(8)   NOT NULL,
    priority  INT          NOT NULL,
    locked    BOOLEAN      NOT NULL,
    CONSTRAINT routing_gateway_name UNIQUE (name)
) ${table_options};

CREATE TABLE routing_gateway_prefix (
    gateway_id BIGINT      NOT NULL,
    place      INT         NOT NULL,
    prefix     VARCHAR(32) NOT NULL,
    PRIMARY KEY (gateway_id, place),
    CONSTRAINT routing_gateway_prefix_gateway FOREIGN KEY (gateway_id) REFERENCES routing_gateway (id)
) ${table_options};

-- Times are microseconds since 1970-01-01T00:00:00Z. Names stand as they were when the call was made.
CREATE TABLE cdr (
    call_id            VARCHAR(40)  NOT NULL PRIMARY KEY,
    node               VARCHAR(40)  NOT NULL,
    client_id          BIGINT       NOT NULL,
    client_name        VARCHAR(64)  NOT NULL,
    client_address     VARCHAR(45)  NOT NULL,
    client_port        INT          NOT NULL,
    vendor_id          BIGINT,
    vendor_name        VARCHAR(64),
    vendor_host        VARCHAR(255),
    vendor_port        INT,
    vendor_transport   VARCHAR(8),
    caller_in          VARCHAR(64)  NOT NULL,
    caller_out         VARCHAR(64)  NOT NULL,
    callee_in          VARCHAR(64)  NOT NULL,
    callee_out         VARCHAR(64)  NOT NULL,
    client_sip_call_id VARCHAR(255) NOT NULL,
    vendor_sip_call_id VARCHAR(255),
    began_at           BIGINT       NOT NULL,
    ringing_at         BIGINT,
    answered_at        BIGINT,
    ended_at           BIGINT       NOT NULL,
    end_reason         VARCHAR(32)  NOT NULL,
    hung_up_by         VARCHAR(8)   NOT NULL,
    peer_status        INT,
    vendors_tried      INT          NOT NULL
) ${table_options};

CREATE INDEX cdr_newest ON cdr (ended_at DESC, call_id DESC);

-- Calls that were answered and have no record yet, as their record will read if nothing more is heard of them.
CREATE TABLE open_call (
    call_id            VARCHAR(40)  NOT NULL PRIMARY KEY,
    node               VARCHAR(40)  NOT NULL,
    client_id          BIGINT       NOT NULL,
    client_name        VARCHAR(64)  NOT NULL,
    client_address     VARCHAR(45)  NOT NULL,
    client_port        INT          NOT NULL,
    vendor_id          BIGINT,
    vendor_name        VARCHAR(64),
    vendor_host        VARCHAR(255),
    vendor_port        INT,
    vendor_transport   VARCHAR(8),
    caller_in          VARCHAR(64)  NOT NULL,
    caller_out         VARCHAR(64)  NOT NULL,
    callee_in          VARCHAR(64)  NOT NULL,
    callee_out         VARCHAR(64)  NOT NULL,
    client_sip_call_id VARCHAR(255) NOT NULL,
    vendor_sip_call_id VARCHAR(255),
    began_at           BIGINT       NOT NULL,
    ringing_at         BIGINT,
    answered_at        BIGINT,
    ended_at           BIGINT       NOT NULL,
    end_reason         VARCHAR(32)  NOT NULL,
    hung_up_by         VARCHAR(8)   NOT NULL,
    peer_status        INT,
    vendors_tried      INT          NOT NULL
) ${table_options};

CREATE INDEX open_call_of_node ON open_call (node);

-- The lives of nodes that are over: an answer that arrives from one of them has no end to wait for.
CREATE TABLE run_end (
    node_run   VARCHAR(40) NOT NULL PRIMARY KEY,
    last_alive BIGINT      NOT NULL
) ${table_options};

CREATE TABLE console_user (
    name          VARCHAR(64)  NOT NULL PRIMARY KEY,
    password_hash VARCHAR(200) NOT NULL,
    must_change   BOOLEAN      NOT NULL
) ${table_options};

CREATE TABLE console_user_role (
    user_name VARCHAR(64) NOT NULL,
    role_name VARCHAR(32) NOT NULL,
    PRIMARY KEY (user_name, role_name),
    CONSTRAINT console_user_role_user FOREIGN KEY (user_name) REFERENCES console_user (name)
) ${table_options};
