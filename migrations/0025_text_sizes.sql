-- How long the text of an article is: the bytes of its packed body. Of articles that have the same words, the shorter
-- is more about them. An older version stores none, by which the cron knows its numbers.
ALTER TABLE text_numbers ADD COLUMN size INTEGER;
CREATE INDEX text_numbers_unsized ON text_numbers (number) WHERE size IS NULL;

-- The words of the index in their order, so that those which begin alike can be read one by one. It takes no bytes.
CREATE VIRTUAL TABLE texts_words USING fts5vocab (texts, instance);
