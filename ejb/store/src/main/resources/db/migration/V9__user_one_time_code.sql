-- The secret of a user's authenticator, in base32; null without one. It stands here as it is: the switch has to read it at
-- each sign-in, so a key to it would lie on the same servers, would have to be the same on all of them, and would shut
-- everybody out when lost. By itself it opens nothing: passwords are hashed. Guard copies of this database accordingly.
ALTER TABLE console_user ADD COLUMN one_time_secret VARCHAR(64);

-- The last half minute since 1970 whose code was used.
ALTER TABLE console_user ADD COLUMN one_time_spent BIGINT DEFAULT 0 NOT NULL;
