-- Whoever asks again hears the whole first answer.
ALTER TABLE kept_create ADD answer ${long_text};
UPDATE kept_create SET answer = CONCAT('{"id":', created_id, '}');
