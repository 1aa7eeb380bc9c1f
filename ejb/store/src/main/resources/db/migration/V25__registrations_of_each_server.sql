-- Several servers may share a database, and each remembers its own registrations. Those from before belong to nobody until
-- their phone registers again or they expire.
ALTER TABLE phone_binding ADD node VARCHAR(20) DEFAULT '' NOT NULL;
ALTER TABLE phone_binding DROP PRIMARY KEY;
ALTER TABLE phone_binding ADD PRIMARY KEY (node, phone, place);
