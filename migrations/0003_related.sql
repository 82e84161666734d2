-- What an article is compared with others by: its telling words with their weights, and the SimHash of its
-- text in 16 hexadecimal digits.
ALTER TABLE articles ADD COLUMN telling_words TEXT NOT NULL DEFAULT '[]';
ALTER TABLE articles ADD COLUMN fingerprint TEXT NOT NULL DEFAULT '';

-- The closest articles of each, best first; the same story told by another source stands apart.
CREATE TABLE related (
  article_id TEXT NOT NULL,
  is_same_story INTEGER NOT NULL,
  score REAL NOT NULL,
  other_id TEXT NOT NULL,
  PRIMARY KEY (article_id, is_same_story, score, other_id)
) WITHOUT ROWID;
CREATE INDEX related_other ON related (other_id);

CREATE TRIGGER articles_unrelated AFTER UPDATE OF position ON articles WHEN NEW.position IS NULL BEGIN
  DELETE FROM related WHERE article_id = OLD.id;
  DELETE FROM related WHERE other_id = OLD.id;
END;

CREATE TRIGGER articles_deleted_unrelated AFTER DELETE ON articles BEGIN
  DELETE FROM related WHERE article_id = OLD.id;
  DELETE FROM related WHERE other_id = OLD.id;
END;
