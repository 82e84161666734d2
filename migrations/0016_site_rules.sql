-- What a person says about the pages of one site. `rule` is JSON; `id` is made of the domain and the address pattern.
-- The counts are of the present version: pages for which the rule chose something, and those that it missed.
CREATE TABLE site_rules (
  id TEXT PRIMARY KEY NOT NULL,
  domain TEXT NOT NULL,
  version INTEGER NOT NULL,
  rule TEXT NOT NULL,
  saved_at INTEGER NOT NULL,
  saved_by TEXT NOT NULL,
  matched INTEGER NOT NULL DEFAULT 0,
  missed INTEGER NOT NULL DEFAULT 0,
  matched_at INTEGER,
  missed_at INTEGER,
  missed_url TEXT,
  missed_fields TEXT
) WITHOUT ROWID;

-- The versions before the present one, and those of rules that were deleted.
CREATE TABLE site_rule_versions (
  rule_id TEXT NOT NULL,
  version INTEGER NOT NULL,
  rule TEXT NOT NULL,
  saved_at INTEGER NOT NULL,
  saved_by TEXT NOT NULL,
  PRIMARY KEY (rule_id, version)
) WITHOUT ROWID;
