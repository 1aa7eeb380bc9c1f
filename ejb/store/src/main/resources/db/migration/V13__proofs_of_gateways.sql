-- AU-07: a client may own one port of an address, so addresses need more room. Each still has one owner.
ALTER TABLE mapping_gateway_address ADD source VARCHAR(64) DEFAULT '' NOT NULL;
UPDATE mapping_gateway_address SET source = address;
ALTER TABLE mapping_gateway_address DROP CONSTRAINT mapping_gateway_address_owner;
ALTER TABLE mapping_gateway_address ADD CONSTRAINT mapping_gateway_source_owner UNIQUE (source);
ALTER TABLE mapping_gateway_address DROP COLUMN address;

-- A client may prove who it is: what its digest is checked against.
ALTER TABLE mapping_gateway ADD account_user VARCHAR(64);
ALTER TABLE mapping_gateway ADD account_realm VARCHAR(128);
ALTER TABLE mapping_gateway ADD secret_sha256 VARCHAR(64);
ALTER TABLE mapping_gateway ADD secret_md5 VARCHAR(32);
ALTER TABLE mapping_gateway ADD CONSTRAINT mapping_gateway_account UNIQUE (account_user);

-- A vendor may ask who we are. The password is sealed with a key that is not in the database.
ALTER TABLE routing_gateway ADD account_user VARCHAR(64);
ALTER TABLE routing_gateway ADD account_realm VARCHAR(128);
ALTER TABLE routing_gateway ADD sealed_password VARCHAR(512);
