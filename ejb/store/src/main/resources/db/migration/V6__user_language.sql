ALTER TABLE console_user ADD COLUMN language_key VARCHAR(8);
