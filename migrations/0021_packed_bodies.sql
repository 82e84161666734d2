-- A body is packed: gzip of the form in src/store/tables/compact-body.ts, a quarter of its JSON. `body` is empty then.
-- The column is the last one, so that lists, which read those before it, read no page that the body is spread over.
-- NULL is still to be packed, an empty BLOB is not to be packed at all. The `body` of a translation, of a version and
-- of what the cleaner found holds either form, packed as a BLOB.
ALTER TABLE articles ADD COLUMN packed BLOB;

-- What is to be packed, the last stored first, by the key of the table.
CREATE INDEX articles_unpacked ON articles (packed) WHERE packed IS NULL;
CREATE INDEX translations_unpacked ON translations (article_id) WHERE typeof(body) = 'text';

-- The trigger of 0009 for both forms.
DROP TRIGGER articles_revised;
CREATE TRIGGER articles_revised BEFORE UPDATE OF revision ON articles
WHEN OLD.removed IS NULL AND NEW.removed IS NULL AND OLD.revision <> NEW.revision
  AND (json_valid(OLD.body) OR OLD.body = '' AND length(OLD.packed) > 0) AND (
  OLD.source_url, OLD.source_name, OLD.source_domain, OLD.lang, OLD.title, OLD.lede, OLD.byline, OLD.agencies,
  OLD.published_at, OLD.modified_at, OLD.image, OLD.section, OLD.tags, OLD.body, OLD.packed, OLD.is_accessible_for_free,
  OLD.is_truncated, OLD.is_noindex, OLD.is_tdm_reserved
) IS NOT (
  NEW.source_url, NEW.source_name, NEW.source_domain, NEW.lang, NEW.title, NEW.lede, NEW.byline, NEW.agencies,
  NEW.published_at, NEW.modified_at, NEW.image, NEW.section, NEW.tags, NEW.body, NEW.packed, NEW.is_accessible_for_free,
  NEW.is_truncated, NEW.is_noindex, NEW.is_tdm_reserved
) BEGIN
  INSERT INTO revisions
    SELECT OLD.id, 1 + coalesce(max(version), 0), OLD.revision, OLD.changed_by, OLD.stored_at, NULL, json_object(
      'source_url', OLD.source_url, 'source_name', OLD.source_name, 'source_domain', OLD.source_domain,
      'lang', OLD.lang, 'title', OLD.title, 'lede', OLD.lede, 'byline', OLD.byline, 'agencies', OLD.agencies,
      'published_at', OLD.published_at, 'modified_at', OLD.modified_at, 'image', OLD.image, 'section', OLD.section,
      'tags', OLD.tags, 'is_accessible_for_free', OLD.is_accessible_for_free, 'is_truncated', OLD.is_truncated,
      'is_noindex', OLD.is_noindex, 'is_tdm_reserved', OLD.is_tdm_reserved, 'confidence', OLD.confidence,
      'raw_hash', OLD.raw_hash, 'cleaner_version', OLD.cleaner_version, 'first_seen_at', OLD.first_seen_at,
      'edited_at', OLD.edited_at, 'updated_at', OLD.updated_at
    ), iif(OLD.body = '', OLD.packed, OLD.body)
    FROM revisions WHERE article_id = OLD.id;
END;

-- The triggers of 0010, which took an article out of lists and index at each change of its row: they run for statements
-- that name what lists and archive are made of. One that only packs a body leaves them alone.
DROP TRIGGER articles_changing;
CREATE TRIGGER articles_changing
BEFORE UPDATE OF position, listings, filing, published_at, modified_at, first_seen_at ON articles
WHEN OLD.position IS NOT NULL BEGIN
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
CREATE TRIGGER articles_changed
AFTER UPDATE OF position, listings, filing, published_at, modified_at, first_seen_at ON articles
WHEN NEW.position IS NOT NULL BEGIN
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
