-- Where there are databases by period, `DB` keeps a directory of what each of them holds, but for the present one. In a
-- site with one database, these tables stay empty.

-- How far the directory agrees with each database, by the name of its binding. `source` is the `id` of the database
-- that was copied. `is_whole` tells whether all of its lists were copied, `kind` and `key` after which list the
-- comparison goes on. `marked_at` is when somebody last said that articles are about to be written there, in seconds
-- since 1970; 0 when all of that is copied.
CREATE TABLE directory_periods (
  period TEXT PRIMARY KEY NOT NULL,
  source TEXT NOT NULL DEFAULT '',
  is_whole INTEGER NOT NULL DEFAULT 0,
  kind TEXT NOT NULL DEFAULT '',
  key TEXT NOT NULL DEFAULT '',
  marked_at INTEGER NOT NULL DEFAULT 0,
  has_trends INTEGER NOT NULL DEFAULT 0
) WITHOUT ROWID;

-- How long each list is in each database, and how many of its articles state no time: those come after all others.
CREATE TABLE directory_lists (
  kind TEXT NOT NULL,
  key TEXT NOT NULL,
  period TEXT NOT NULL,
  label TEXT NOT NULL,
  articles INTEGER NOT NULL,
  undated INTEGER NOT NULL,
  PRIMARY KEY (kind, key, period)
) WITHOUT ROWID;

-- How long each list is in all of them. It is called as where it is longest.
CREATE TABLE directory_totals (
  kind TEXT NOT NULL,
  key TEXT NOT NULL,
  label TEXT NOT NULL,
  articles INTEGER NOT NULL,
  PRIMARY KEY (kind, key)
) WITHOUT ROWID;
CREATE INDEX directory_totals_longest ON directory_totals (kind, articles DESC, key);

CREATE TRIGGER directory_lists_inserted AFTER INSERT ON directory_lists BEGIN
  INSERT INTO directory_totals
    SELECT NEW.kind, NEW.key, (SELECT label FROM directory_lists WHERE kind = NEW.kind AND key = NEW.key
      ORDER BY articles DESC, period DESC LIMIT 1), sum(articles)
    FROM directory_lists WHERE kind = NEW.kind AND key = NEW.key
    ON CONFLICT DO UPDATE SET label = excluded.label, articles = excluded.articles;
END;
CREATE TRIGGER directory_lists_updated AFTER UPDATE ON directory_lists BEGIN
  INSERT INTO directory_totals
    SELECT NEW.kind, NEW.key, (SELECT label FROM directory_lists WHERE kind = NEW.kind AND key = NEW.key
      ORDER BY articles DESC, period DESC LIMIT 1), sum(articles)
    FROM directory_lists WHERE kind = NEW.kind AND key = NEW.key
    ON CONFLICT DO UPDATE SET label = excluded.label, articles = excluded.articles;
END;
CREATE TRIGGER directory_lists_deleted AFTER DELETE ON directory_lists BEGIN
  DELETE FROM directory_totals WHERE kind = OLD.kind AND key = OLD.key;
  INSERT INTO directory_totals
    SELECT kind, key, label, (SELECT sum(articles) FROM directory_lists WHERE kind = OLD.kind AND key = OLD.key)
    FROM directory_lists WHERE kind = OLD.kind AND key = OLD.key ORDER BY articles DESC, period DESC LIMIT 1;
END;

-- The archive of each database: years, months and days by the length of their names.
CREATE TABLE directory_archive (
  length INTEGER NOT NULL,
  part TEXT NOT NULL,
  period TEXT NOT NULL,
  articles INTEGER NOT NULL,
  changed_at TEXT NOT NULL,
  PRIMARY KEY (length, part, period)
) WITHOUT ROWID;

-- What was read most of each database lately, with the primary tag of its language.
CREATE TABLE directory_trends (
  period TEXT NOT NULL,
  article_id TEXT NOT NULL,
  lang TEXT NOT NULL,
  score REAL NOT NULL,
  PRIMARY KEY (period, article_id)
) WITHOUT ROWID;
CREATE INDEX directory_trends_score ON directory_trends (score);

-- In each of the databases: its `id` while it is in the directory, else no row, and which of its lists have changed
-- since they were copied. `stamp` is new with each change.
CREATE TABLE directory_source (id TEXT PRIMARY KEY NOT NULL) WITHOUT ROWID;
CREATE TABLE directory_changes (
  kind TEXT NOT NULL,
  key TEXT NOT NULL,
  stamp TEXT NOT NULL,
  PRIMARY KEY (kind, key)
) WITHOUT ROWID;

CREATE TRIGGER lists_begun AFTER INSERT ON lists WHEN EXISTS (SELECT 1 FROM directory_source) BEGIN
  INSERT INTO directory_changes VALUES (NEW.kind, NEW.key, hex(randomblob(8)))
    ON CONFLICT DO UPDATE SET stamp = excluded.stamp;
END;
CREATE TRIGGER lists_changed AFTER UPDATE ON lists WHEN EXISTS (SELECT 1 FROM directory_source) BEGIN
  INSERT INTO directory_changes VALUES (NEW.kind, NEW.key, hex(randomblob(8)))
    ON CONFLICT DO UPDATE SET stamp = excluded.stamp;
END;
CREATE TRIGGER lists_ended AFTER DELETE ON lists WHEN EXISTS (SELECT 1 FROM directory_source) BEGIN
  INSERT INTO directory_changes VALUES (OLD.kind, OLD.key, hex(randomblob(8)))
    ON CONFLICT DO UPDATE SET stamp = excluded.stamp;
END;

-- Articles that are close to one of another database, on the day that they are filed under there. Each of the two
-- databases has a row for its own article.
CREATE TABLE related_elsewhere (
  article_id TEXT NOT NULL,
  is_same_story INTEGER NOT NULL,
  score REAL NOT NULL,
  other_id TEXT NOT NULL,
  other_day TEXT NOT NULL,
  PRIMARY KEY (article_id, is_same_story, score, other_id)
) WITHOUT ROWID;

-- As of `related`.
CREATE TRIGGER articles_unrelated_elsewhere AFTER UPDATE OF position ON articles WHEN NEW.position IS NULL BEGIN
  DELETE FROM related_elsewhere WHERE article_id = OLD.id;
END;
CREATE TRIGGER articles_deleted_unrelated_elsewhere AFTER DELETE ON articles BEGIN
  DELETE FROM related_elsewhere WHERE article_id = OLD.id;
END;
CREATE TRIGGER articles_alike_elsewhere AFTER UPDATE OF telling_words, fingerprint ON articles
  WHEN NEW.telling_words <> OLD.telling_words OR NEW.fingerprint <> OLD.fingerprint BEGIN
  DELETE FROM related_elsewhere WHERE article_id = OLD.id;
END;
