-- The articles whose neighbours are still to be found. The row is written with the article; `stamp` is new with each
-- write, so that a row that was written again meanwhile is not taken for done.
CREATE TABLE unrelated (
  article_id TEXT PRIMARY KEY NOT NULL,
  stamp TEXT NOT NULL
) WITHOUT ROWID;

-- A pair of neighbours is one row from now on, under the article that found the other; the index reads it from the
-- other side, closest first. Of an older version, there is a row for each side.
DROP INDEX related_other;
CREATE INDEX related_reverse ON related (other_id, is_same_story, score);

-- Up to which position the oldest articles, and after which the newest, tell how common a word is; one row.
CREATE TABLE word_sample (
  id INTEGER PRIMARY KEY NOT NULL,
  oldest INTEGER NOT NULL,
  newest INTEGER NOT NULL
);

-- What is compared of an article has changed, so its pairs are to be found again.
CREATE TRIGGER articles_alike AFTER UPDATE OF telling_words, fingerprint ON articles
  WHEN NEW.telling_words <> OLD.telling_words OR NEW.fingerprint <> OLD.fingerprint BEGIN
  DELETE FROM related WHERE article_id = OLD.id;
  DELETE FROM related WHERE other_id = OLD.id;
END;
