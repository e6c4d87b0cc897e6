-- The results store as its first version made it, with two attempts. Never edited again.
CREATE TABLE schema_version (version INTEGER NOT NULL);
INSERT INTO schema_version (version) VALUES (1);
CREATE TABLE persons (number INTEGER PRIMARY KEY /*identity*/, name TEXT NOT NULL UNIQUE);
CREATE TABLE fact_sets (number INTEGER PRIMARY KEY /*identity*/, facts TEXT NOT NULL UNIQUE);
CREATE TABLE attempts (
  number INTEGER PRIMARY KEY /*identity*/,
  id TEXT NOT NULL UNIQUE,
  person BIGINT NOT NULL REFERENCES persons (number) ON DELETE CASCADE,
  facts BIGINT NOT NULL REFERENCES fact_sets (number),
  team TEXT NOT NULL, test TEXT NOT NULL, pack_version TEXT NOT NULL, ticket TEXT NOT NULL,
  seed BIGINT NOT NULL, mode INTEGER NOT NULL, started_at BIGINT NOT NULL, duration BIGINT NOT NULL,
  diagnosis INTEGER NOT NULL, end_state INTEGER NOT NULL, no_damage INTEGER NOT NULL, told INTEGER NOT NULL,
  total INTEGER NOT NULL, actions INTEGER NOT NULL, optimum INTEGER NOT NULL, hints INTEGER NOT NULL,
  passed INTEGER NOT NULL, fatal INTEGER NOT NULL
);
CREATE TABLE attempt_logs (
  attempt BIGINT PRIMARY KEY REFERENCES attempts (number) ON DELETE CASCADE,
  body TEXT NOT NULL
);
CREATE TABLE misses (
  attempt BIGINT NOT NULL REFERENCES attempts (number) ON DELETE CASCADE,
  kind INTEGER NOT NULL, subject TEXT NOT NULL, ticket TEXT NOT NULL, person BIGINT NOT NULL,
  started_at BIGINT NOT NULL,
  PRIMARY KEY (attempt, kind, subject)
);
CREATE INDEX attempts_by_start ON attempts (started_at);
CREATE INDEX attempts_by_test ON attempts (test);
INSERT INTO persons (number, name) VALUES (1, 'Ana'), (2, 'Luis');
INSERT INTO fact_sets (number, facts) VALUES (1, 'PRE-1 PRE-2');
INSERT INTO attempts VALUES
  (1, '11111111-1111-4111-8111-111111111111', 2, 1, '', '', '0.1', 'S04', 31, 2, 1772000000000, 900000,
   30, 0, 0, 0, 30, 22, 14, 2, 0, 1),
  (2, '22222222-2222-4222-8222-222222222222', 1, 1, 'North', '', '0.1', 'S04', 7, 3, 1772100000000, 104000,
   30, 40, 20, 5, 95, 14, 14, 0, 1, 0);
INSERT INTO attempt_logs VALUES (1, '{}'), (2, '{}');
INSERT INTO misses VALUES (1, 0, 'PRE-2', 'S04', 2, 1772000000000);
