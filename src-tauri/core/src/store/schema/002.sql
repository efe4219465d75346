-- Version 2. A meeting is dated by the day it was held; whom to call when a child may be in danger; what came of a private
-- exchange is private with it; an export that did not reach its place says so; and messages that were sent are told apart from
-- those that were answered.

-- The day a meeting began; none until then, and none for those that began before this was kept.
ALTER TABLE conference ADD COLUMN held_on TEXT;

ALTER TABLE profile ADD COLUMN danger_person TEXT NOT NULL DEFAULT '';
ALTER TABLE profile ADD COLUMN danger_phone TEXT NOT NULL DEFAULT '';

-- Whether what was written in the journal reached its place: the line is written before the file gets its name.
ALTER TABLE export ADD COLUMN arrived INTEGER NOT NULL DEFAULT 1;

-- Until now a message that was only sent was logged as reached. From which day on that is told apart is filled in when the
-- store is opened: see `Store::sent_since`. A store without exchanges has nothing to tell.
INSERT INTO meta(key, value) SELECT 'sent_since', '' WHERE EXISTS (SELECT 1 FROM contact);

DROP VIEW shareable_contact;
DROP VIEW shareable_voice;
DROP VIEW shareable_note;
DROP VIEW shareable_goal;
DROP VIEW shareable_check_in;
DROP VIEW shareable_promise;
DROP VIEW shareable_attachment;

-- What may leave the laptop is read through these alone; sharing/shareable.rs denies the tables themselves. What came of an
-- exchange, directly or by way of words, a goal or the meeting it was, is as private as the exchange.
CREATE VIEW shareable_contact AS
    SELECT * FROM contact WHERE tier <> 'private_aid';
CREATE VIEW shareable_voice AS
    SELECT * FROM voice
    WHERE tier <> 'private_aid'
      AND (contact IS NULL OR contact NOT IN (SELECT id FROM contact WHERE tier = 'private_aid'))
      AND (conference IS NULL OR conference NOT IN
           (SELECT conference FROM contact WHERE tier = 'private_aid' AND conference IS NOT NULL))
      AND (source IS NULL OR source NOT IN
           (SELECT id FROM voice
            WHERE tier = 'private_aid'
               OR contact IN (SELECT id FROM contact WHERE tier = 'private_aid')
               OR conference IN (SELECT conference FROM contact WHERE tier = 'private_aid')));
CREATE VIEW shareable_note AS
    SELECT * FROM note
    WHERE tier <> 'private_aid'
      AND (contact IS NULL OR contact NOT IN (SELECT id FROM contact WHERE tier = 'private_aid'))
      AND (conference IS NULL OR conference NOT IN
           (SELECT conference FROM contact WHERE tier = 'private_aid' AND conference IS NOT NULL))
      AND (source IS NULL OR source NOT IN
           (SELECT id FROM voice
            WHERE tier = 'private_aid'
               OR contact IN (SELECT id FROM contact WHERE tier = 'private_aid')
               OR conference IN (SELECT conference FROM contact WHERE tier = 'private_aid')));
CREATE VIEW shareable_goal AS
    SELECT * FROM goal
    WHERE tier <> 'private_aid'
      AND (conference IS NULL OR conference NOT IN
           (SELECT conference FROM contact WHERE tier = 'private_aid' AND conference IS NOT NULL))
      AND (source IS NULL OR source NOT IN
           (SELECT id FROM voice
            WHERE tier = 'private_aid'
               OR contact IN (SELECT id FROM contact WHERE tier = 'private_aid')
               OR conference IN (SELECT conference FROM contact WHERE tier = 'private_aid')));
CREATE VIEW shareable_check_in AS
    SELECT * FROM check_in
    WHERE tier <> 'private_aid' AND goal IN (SELECT id FROM shareable_goal);
CREATE VIEW shareable_promise AS
    SELECT * FROM promise
    WHERE tier <> 'private_aid'
      AND (contact IS NULL OR contact NOT IN (SELECT id FROM contact WHERE tier = 'private_aid'))
      AND (conference IS NULL OR conference NOT IN
           (SELECT conference FROM contact WHERE tier = 'private_aid' AND conference IS NOT NULL))
      AND (source IS NULL OR source NOT IN
           (SELECT id FROM voice
            WHERE tier = 'private_aid'
               OR contact IN (SELECT id FROM contact WHERE tier = 'private_aid')
               OR conference IN (SELECT conference FROM contact WHERE tier = 'private_aid')))
      AND (goal IS NULL OR goal IN (SELECT id FROM shareable_goal) OR goal NOT IN (SELECT id FROM goal));
CREATE VIEW shareable_attachment AS
    SELECT * FROM attachment
    WHERE tier <> 'private_aid'
      AND (conference IS NULL OR conference NOT IN
           (SELECT conference FROM contact WHERE tier = 'private_aid' AND conference IS NOT NULL));
