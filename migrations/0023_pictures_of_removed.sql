-- Whether copies of the article's pictures may still be in the bucket. Those of earlier takedowns are looked for once.
ALTER TABLE removals ADD COLUMN pictures_due INTEGER NOT NULL DEFAULT 1;
CREATE INDEX removals_pictures ON removals (article_id) WHERE pictures_due = 1 AND restored_at IS NULL;
