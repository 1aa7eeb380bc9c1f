-- An address tells whose call it is, so two clients must never own the same, whoever saves first.
ALTER TABLE mapping_gateway_address ADD CONSTRAINT mapping_gateway_address_owner UNIQUE (address);
