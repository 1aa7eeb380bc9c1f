-- The only realm in which a platform may ask who we are; none for any.
ALTER TABLE platform ADD realm VARCHAR(128);
