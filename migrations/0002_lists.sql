-- `position` says where an article stands among all: twice the second it is filed under (odd when its hour
-- is known, so that a day without an hour comes first), and 24 bits of counting within it. Newest first is
-- `ORDER BY position DESC`; removed articles have none. `listings` holds the lists an article stands in,
-- as [kind, key, label].
ALTER TABLE articles ADD COLUMN position INTEGER;
ALTER TABLE articles ADD COLUMN listings TEXT NOT NULL DEFAULT '[]';
DROP INDEX articles_filed;
CREATE UNIQUE INDEX articles_position ON articles (position);
-- What an older version stored: `tend` files it.
CREATE INDEX articles_unfiled ON articles (id) WHERE position IS NULL AND removed IS NULL;

-- Which articles stand in a list: kind `source`, `topic`, `author` or `language`.
CREATE TABLE listings (
  kind TEXT NOT NULL,
  key TEXT NOT NULL,
  position INTEGER NOT NULL,
  PRIMARY KEY (kind, key, position)
) WITHOUT ROWID;

-- What each list is called, as its newest article writes it, and how long it is.
CREATE TABLE lists (
  kind TEXT NOT NULL,
  key TEXT NOT NULL,
  label TEXT NOT NULL,
  articles INTEGER NOT NULL,
  PRIMARY KEY (kind, key)
) WITHOUT ROWID;
CREATE INDEX lists_longest ON lists (kind, articles);

-- How many articles each year (parent ''), month (parent its year) and day (parent its month) holds.
CREATE TABLE archive (
  parent TEXT NOT NULL,
  period TEXT NOT NULL,
  articles INTEGER NOT NULL,
  changed_at TEXT NOT NULL,
  PRIMARY KEY (parent, period)
) WITHOUT ROWID;

-- The full-text index, without the texts. Words arrive folded and separated by spaces (src/article/words.ts),
-- so that the tokenizer has nothing to decide. `facts` holds language, source and fingerprint as words.
CREATE VIRTUAL TABLE search USING fts5 (
  title, lede, body, facts,
  content = '', contentless_delete = 1, tokenize = "ascii tokenchars ':.-'"
);
CREATE VIRTUAL TABLE search_words USING fts5vocab (search, row);

-- The triggers below keep all of these in step with the rows of `articles`, whoever writes them. Only the
-- words of `search` come from outside, after the row.
CREATE TRIGGER articles_inserted AFTER INSERT ON articles WHEN NEW.position IS NOT NULL BEGIN
  INSERT INTO listings SELECT value ->> 0, value ->> 1, NEW.position FROM json_each(NEW.listings);
  INSERT INTO lists SELECT value ->> 0, value ->> 1, value ->> 2, 1 FROM json_each(NEW.listings) WHERE true
    ON CONFLICT DO UPDATE SET articles = articles + 1, label = excluded.label;
  INSERT INTO archive VALUES
    ('', substr(NEW.filed_at, 1, 4), 1, NEW.stored_at),
    (substr(NEW.filed_at, 1, 4), substr(NEW.filed_at, 1, 7), 1, NEW.stored_at),
    (substr(NEW.filed_at, 1, 7), substr(NEW.filed_at, 1, 10), 1, NEW.stored_at)
    ON CONFLICT DO UPDATE SET articles = articles + 1, changed_at = excluded.changed_at;
END;

CREATE TRIGGER articles_deleted AFTER DELETE ON articles WHEN OLD.position IS NOT NULL BEGIN
  DELETE FROM search WHERE rowid = OLD.position;
  DELETE FROM listings WHERE (kind, key, position) IN
    (SELECT value ->> 0, value ->> 1, OLD.position FROM json_each(OLD.listings));
  UPDATE lists SET articles = articles - 1 WHERE (kind, key) IN
    (SELECT value ->> 0, value ->> 1 FROM json_each(OLD.listings));
  DELETE FROM lists WHERE articles = 0 AND (kind, key) IN
    (SELECT value ->> 0, value ->> 1 FROM json_each(OLD.listings));
  UPDATE archive SET articles = articles - 1 WHERE (parent, period) IN (VALUES
    ('', substr(OLD.filed_at, 1, 4)),
    (substr(OLD.filed_at, 1, 4), substr(OLD.filed_at, 1, 7)),
    (substr(OLD.filed_at, 1, 7), substr(OLD.filed_at, 1, 10)));
  DELETE FROM archive WHERE articles = 0 AND (parent, period) IN (VALUES
    ('', substr(OLD.filed_at, 1, 4)),
    (substr(OLD.filed_at, 1, 4), substr(OLD.filed_at, 1, 7)),
    (substr(OLD.filed_at, 1, 7), substr(OLD.filed_at, 1, 10)));
END;

-- A change takes the old row out of everything before it and puts the new one in after it.
CREATE TRIGGER articles_changing BEFORE UPDATE ON articles WHEN OLD.position IS NOT NULL BEGIN
  DELETE FROM search WHERE rowid = OLD.position;
  DELETE FROM listings WHERE (kind, key, position) IN
    (SELECT value ->> 0, value ->> 1, OLD.position FROM json_each(OLD.listings));
  UPDATE lists SET articles = articles - 1 WHERE (kind, key) IN
    (SELECT value ->> 0, value ->> 1 FROM json_each(OLD.listings));
  DELETE FROM lists WHERE articles = 0 AND (kind, key) IN
    (SELECT value ->> 0, value ->> 1 FROM json_each(OLD.listings));
  UPDATE archive SET articles = articles - 1 WHERE (parent, period) IN (VALUES
    ('', substr(OLD.filed_at, 1, 4)),
    (substr(OLD.filed_at, 1, 4), substr(OLD.filed_at, 1, 7)),
    (substr(OLD.filed_at, 1, 7), substr(OLD.filed_at, 1, 10)));
  DELETE FROM archive WHERE articles = 0 AND (parent, period) IN (VALUES
    ('', substr(OLD.filed_at, 1, 4)),
    (substr(OLD.filed_at, 1, 4), substr(OLD.filed_at, 1, 7)),
    (substr(OLD.filed_at, 1, 7), substr(OLD.filed_at, 1, 10)));
END;

CREATE TRIGGER articles_changed AFTER UPDATE ON articles WHEN NEW.position IS NOT NULL BEGIN
  INSERT INTO listings SELECT value ->> 0, value ->> 1, NEW.position FROM json_each(NEW.listings);
  INSERT INTO lists SELECT value ->> 0, value ->> 1, value ->> 2, 1 FROM json_each(NEW.listings) WHERE true
    ON CONFLICT DO UPDATE SET articles = articles + 1, label = excluded.label;
  INSERT INTO archive VALUES
    ('', substr(NEW.filed_at, 1, 4), 1, NEW.stored_at),
    (substr(NEW.filed_at, 1, 4), substr(NEW.filed_at, 1, 7), 1, NEW.stored_at),
    (substr(NEW.filed_at, 1, 7), substr(NEW.filed_at, 1, 10), 1, NEW.stored_at)
    ON CONFLICT DO UPDATE SET articles = articles + 1, changed_at = excluded.changed_at;
END;
