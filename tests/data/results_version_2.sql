-- The results store as its second version made it: practised, tested, watched, guided, and a branch. Never edited again.
CREATE TABLE schema_version (version INTEGER NOT NULL);
INSERT INTO schema_version (version) VALUES (2);
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
  passed INTEGER NOT NULL, fatal INTEGER NOT NULL,
  score_step INTEGER NOT NULL DEFAULT 0, half_minutes INTEGER NOT NULL DEFAULT 0
);
CREATE TABLE pins (person TEXT NOT NULL PRIMARY KEY, hash TEXT NOT NULL);
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
CREATE INDEX attempts_by_ticket
  ON attempts (ticket, facts, started_at, person, passed, fatal, hints, total, duration);
CREATE INDEX attempts_by_person ON attempts (person, started_at, ticket, team, passed, total);
CREATE INDEX attempts_by_score ON attempts (score_step, half_minutes, started_at, person, ticket, passed);
CREATE INDEX misses_by_subject ON misses (kind, ticket, subject, started_at, person);
INSERT INTO pins (person, hash) VALUES ('', 'kept');
INSERT INTO persons (number, name) VALUES (1, 'Ana'), (2, 'Luis');
INSERT INTO fact_sets (number, facts) VALUES (1, 'PRE-1 PRE-2');
INSERT INTO attempts VALUES
  (1, '11111111-1111-4111-8111-111111111111', 2, 1, '', '', '0.1', 'S04', 31, 2, 1772000000000, 900000,
   30, 0, 0, 0, 30, 22, 14, 2, 0, 1, 6, 20),
  (2, '22222222-2222-4222-8222-222222222222', 1, 1, 'North', '', '0.1', 'S04', 7, 3, 1772100000000, 104000,
   30, 40, 20, 5, 95, 14, 14, 0, 1, 0, 19, 3),
  (3, '33333333-3333-4333-8333-333333333333', 1, 1, 'North', '', '0.1', 'S04', 8, 0, 1772200000000, 104000,
   30, 40, 20, 5, 95, 14, 14, 0, 1, 0, 19, 3),
  (4, '44444444-4444-4444-8444-444444444444', 1, 1, 'North', '', '0.1', 'S04', 9, 1, 1772300000000, 104000,
   30, 40, 20, 5, 95, 14, 14, 0, 1, 0, 19, 3),
  (5, '55555555-5555-4555-8555-555555555555', 1, 1, 'North', '', '0.1', 'S04', 7, 2, 1772400000000, 104000,
   30, 40, 20, 5, 95, 14, 14, 0, 1, 0, 19, 3);
INSERT INTO attempt_logs VALUES
  (1, '{"branch_of":"","format":1}'), (2, '{"branch_of":"","format":1}'), (3, '{"branch_of":"","format":1}'),
  (4, 'no JSON'), (5, '{"branch_of":"22222222-2222-4222-8222-222222222222","format":1}');
INSERT INTO misses VALUES
  (1, 0, 'PRE-2', 'S04', 2, 1772000000000), (3, 0, 'PRE-2', 'S04', 1, 1772200000000),
  (5, 0, 'PRE-2', 'S04', 1, 1772400000000);
