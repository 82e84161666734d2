-- The full-text index in a smaller form. It keeps in which columns of a text a word is, and not where in them. `often`
-- holds the words that are in the body several times. The cron moves the words of `search`, the former index, over.
CREATE VIRTUAL TABLE texts USING fts5 (
  title, lede, body, often, facts,
  content = '', contentless_delete = 1, detail = column, tokenize = "ascii tokenchars ':.-'"
);

-- The row number of an article in `texts`. Numbers follow each other within a day, and leave a gap between days: the
-- index stores their differences, and those of positions take twice the bytes of the whole index.
CREATE TABLE text_numbers (
  number INTEGER PRIMARY KEY NOT NULL,
  position INTEGER NOT NULL
);
CREATE UNIQUE INDEX text_numbers_position ON text_numbers (position);

-- What the words of an article are made of has changed; whoever changes it writes them again.
CREATE TRIGGER articles_deleted_unindexed AFTER DELETE ON articles WHEN OLD.position IS NOT NULL BEGIN
  DELETE FROM texts WHERE rowid = (SELECT number FROM text_numbers WHERE position = OLD.position);
  DELETE FROM text_numbers WHERE position = OLD.position;
END;
CREATE TRIGGER articles_changing_unindexed
  BEFORE UPDATE OF position, revision, title, lede, lang, source_name, source_domain ON articles
  WHEN OLD.position IS NOT NULL BEGIN
  DELETE FROM texts WHERE rowid = (SELECT number FROM text_numbers WHERE position = OLD.position);
  DELETE FROM text_numbers WHERE position = OLD.position;
END;

-- Nothing reads it any more.
DROP TABLE search_words;
