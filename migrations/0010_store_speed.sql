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

-- Spellings of a list's name are counted from the second one on: while there is one alone, its length tells as much.
-- Lists without any count yet hold articles that were never filed; their spellings go on being counted, from none.
INSERT INTO labels SELECT kind, key, label, 0, 0 FROM lists
  WHERE NOT EXISTS (SELECT 1 FROM labels WHERE labels.kind = lists.kind AND labels.key = lists.key);
DELETE FROM labels WHERE EXISTS (
  SELECT 1 FROM lists WHERE lists.kind = labels.kind AND lists.key = labels.key AND lists.label = labels.label
    AND lists.articles = labels.articles);

-- The triggers of 0006 and 0009 otherwise.
DROP TRIGGER articles_inserted;
CREATE TRIGGER articles_inserted AFTER INSERT ON articles WHEN NEW.position IS NOT NULL BEGIN
  INSERT INTO labels
    SELECT known.kind, known.key, known.label, coalesce((
        SELECT entry.value ->> 3 FROM listings CROSS JOIN articles ON articles.position = listings.position,
          json_each(articles.listings) entry
        WHERE listings.kind = known.kind AND listings.key = known.key AND entry.value ->> 0 = known.kind
          AND entry.value ->> 1 = known.key AND entry.value ->> 2 = known.label LIMIT 1), 0), known.articles
    FROM json_each(NEW.listings) named CROSS JOIN lists known
      ON known.kind = named.value ->> 0 AND known.key = named.value ->> 1
    WHERE NEW.filing > 0 AND known.label <> named.value ->> 2
      AND NOT EXISTS (SELECT 1 FROM labels WHERE labels.kind = known.kind AND labels.key = known.key);
  INSERT INTO labels
    SELECT named.value ->> 0, named.value ->> 1, named.value ->> 2, coalesce(named.value ->> 3, 0), 1
    FROM json_each(NEW.listings) named WHERE NEW.filing > 0 AND EXISTS (
      SELECT 1 FROM labels WHERE labels.kind = named.value ->> 0 AND labels.key = named.value ->> 1)
    ON CONFLICT DO UPDATE SET articles = articles + 1;
  INSERT INTO listings SELECT value ->> 0, value ->> 1, NEW.position FROM json_each(NEW.listings);
  INSERT INTO lists SELECT value ->> 0, value ->> 1, value ->> 2, 1 FROM json_each(NEW.listings) WHERE true
    ON CONFLICT DO UPDATE SET articles = articles + 1, label = coalesce((
        SELECT label FROM labels WHERE kind = excluded.kind AND key = excluded.key
        ORDER BY articles DESC, rank, label LIMIT 1), label);
  INSERT INTO archive VALUES
    ('', substr(NEW.filed_at, 1, 4), 1, NEW.stored_at),
    (substr(NEW.filed_at, 1, 4), substr(NEW.filed_at, 1, 7), 1, NEW.stored_at),
    (substr(NEW.filed_at, 1, 7), substr(NEW.filed_at, 1, 10), 1, NEW.stored_at)
    ON CONFLICT DO UPDATE SET articles = articles + 1, changed_at = excluded.changed_at;
END;

DROP TRIGGER articles_deleted;
CREATE TRIGGER articles_deleted AFTER DELETE ON articles WHEN OLD.position IS NOT NULL BEGIN
  DELETE FROM search WHERE rowid = OLD.position;
  DELETE FROM listings WHERE (kind, key, position) IN
    (SELECT value ->> 0, value ->> 1, OLD.position FROM json_each(OLD.listings));
  UPDATE labels SET articles = articles - 1 WHERE OLD.filing > 0 AND (kind, key, label) IN
    (SELECT value ->> 0, value ->> 1, value ->> 2 FROM json_each(OLD.listings));
  DELETE FROM labels WHERE articles = 0 AND OLD.filing > 0 AND (kind, key, label) IN
    (SELECT value ->> 0, value ->> 1, value ->> 2 FROM json_each(OLD.listings));
  UPDATE lists SET articles = articles - 1, label = coalesce((
        SELECT label FROM labels WHERE kind = lists.kind AND key = lists.key
        ORDER BY articles DESC, rank, label LIMIT 1), label)
    WHERE (kind, key) IN (SELECT value ->> 0, value ->> 1 FROM json_each(OLD.listings));
  DELETE FROM lists WHERE articles = 0 AND (kind, key) IN
    (SELECT value ->> 0, value ->> 1 FROM json_each(OLD.listings));
  DELETE FROM labels WHERE (kind, key) IN (SELECT value ->> 0, value ->> 1 FROM json_each(OLD.listings))
    AND NOT EXISTS (SELECT 1 FROM lists WHERE lists.kind = labels.kind AND lists.key = labels.key);
  UPDATE archive SET articles = articles - 1 WHERE (parent, period) IN (VALUES
    ('', substr(OLD.filed_at, 1, 4)),
    (substr(OLD.filed_at, 1, 4), substr(OLD.filed_at, 1, 7)),
    (substr(OLD.filed_at, 1, 7), substr(OLD.filed_at, 1, 10)));
  DELETE FROM archive WHERE articles = 0 AND (parent, period) IN (VALUES
    ('', substr(OLD.filed_at, 1, 4)),
    (substr(OLD.filed_at, 1, 4), substr(OLD.filed_at, 1, 7)),
    (substr(OLD.filed_at, 1, 7), substr(OLD.filed_at, 1, 10)));
END;

DROP TRIGGER articles_changing;
CREATE TRIGGER articles_changing BEFORE UPDATE ON articles WHEN OLD.position IS NOT NULL BEGIN
  DELETE FROM search WHERE rowid = OLD.position;
  DELETE FROM listings WHERE (kind, key, position) IN
    (SELECT value ->> 0, value ->> 1, OLD.position FROM json_each(OLD.listings));
  UPDATE labels SET articles = articles - 1 WHERE OLD.filing > 0 AND (kind, key, label) IN
    (SELECT value ->> 0, value ->> 1, value ->> 2 FROM json_each(OLD.listings));
  DELETE FROM labels WHERE articles = 0 AND OLD.filing > 0 AND (kind, key, label) IN
    (SELECT value ->> 0, value ->> 1, value ->> 2 FROM json_each(OLD.listings));
  UPDATE lists SET articles = articles - 1, label = coalesce((
        SELECT label FROM labels WHERE kind = lists.kind AND key = lists.key
        ORDER BY articles DESC, rank, label LIMIT 1), label)
    WHERE (kind, key) IN (SELECT value ->> 0, value ->> 1 FROM json_each(OLD.listings));
  DELETE FROM lists WHERE articles = 0 AND (kind, key) IN
    (SELECT value ->> 0, value ->> 1 FROM json_each(OLD.listings));
  DELETE FROM labels WHERE (kind, key) IN (SELECT value ->> 0, value ->> 1 FROM json_each(OLD.listings))
    AND NOT EXISTS (SELECT 1 FROM lists WHERE lists.kind = labels.kind AND lists.key = labels.key);
  UPDATE archive SET articles = articles - 1 WHERE (parent, period) IN (VALUES
    ('', substr(OLD.filed_at, 1, 4)),
    (substr(OLD.filed_at, 1, 4), substr(OLD.filed_at, 1, 7)),
    (substr(OLD.filed_at, 1, 7), substr(OLD.filed_at, 1, 10)));
  DELETE FROM archive WHERE articles = 0 AND (parent, period) IN (VALUES
    ('', substr(OLD.filed_at, 1, 4)),
    (substr(OLD.filed_at, 1, 4), substr(OLD.filed_at, 1, 7)),
    (substr(OLD.filed_at, 1, 7), substr(OLD.filed_at, 1, 10)));
END;

DROP TRIGGER articles_changed;
CREATE TRIGGER articles_changed AFTER UPDATE ON articles WHEN NEW.position IS NOT NULL BEGIN
  INSERT INTO labels
    SELECT known.kind, known.key, known.label, coalesce((
        SELECT entry.value ->> 3 FROM listings CROSS JOIN articles ON articles.position = listings.position,
          json_each(articles.listings) entry
        WHERE listings.kind = known.kind AND listings.key = known.key AND entry.value ->> 0 = known.kind
          AND entry.value ->> 1 = known.key AND entry.value ->> 2 = known.label LIMIT 1), 0), known.articles
    FROM json_each(NEW.listings) named CROSS JOIN lists known
      ON known.kind = named.value ->> 0 AND known.key = named.value ->> 1
    WHERE NEW.filing > 0 AND known.label <> named.value ->> 2
      AND NOT EXISTS (SELECT 1 FROM labels WHERE labels.kind = known.kind AND labels.key = known.key);
  INSERT INTO labels
    SELECT named.value ->> 0, named.value ->> 1, named.value ->> 2, coalesce(named.value ->> 3, 0), 1
    FROM json_each(NEW.listings) named WHERE NEW.filing > 0 AND EXISTS (
      SELECT 1 FROM labels WHERE labels.kind = named.value ->> 0 AND labels.key = named.value ->> 1)
    ON CONFLICT DO UPDATE SET articles = articles + 1;
  INSERT INTO listings SELECT value ->> 0, value ->> 1, NEW.position FROM json_each(NEW.listings);
  INSERT INTO lists SELECT value ->> 0, value ->> 1, value ->> 2, 1 FROM json_each(NEW.listings) WHERE true
    ON CONFLICT DO UPDATE SET articles = articles + 1, label = coalesce((
        SELECT label FROM labels WHERE kind = excluded.kind AND key = excluded.key
        ORDER BY articles DESC, rank, label LIMIT 1), label);
  INSERT INTO archive VALUES
    ('', substr(NEW.filed_at, 1, 4), 1, NEW.edited_at),
    (substr(NEW.filed_at, 1, 4), substr(NEW.filed_at, 1, 7), 1, NEW.edited_at),
    (substr(NEW.filed_at, 1, 7), substr(NEW.filed_at, 1, 10), 1, NEW.edited_at)
    ON CONFLICT DO UPDATE SET articles = articles + 1, changed_at = max(changed_at, excluded.changed_at);
END;
