-- Version 1. Ids are UUIDv7 as 16 bytes; dates are ISO 8601 text; lists are JSON text.
-- The tables of the log have no foreign keys: a row that another laptop sends may arrive before the row it names.
-- Whether a named row is there is asked where it is written, and every reading joins it.

CREATE TABLE meta(
    key TEXT NOT NULL PRIMARY KEY,
    value ANY NOT NULL
) STRICT, WITHOUT ROWID;

-- Every write by every laptop, a row's birth or a cell's change; see store/log.rs. `bases` are 24 bytes each: device, then
-- seq. It has row numbers because it only grows at its end: where keys decide, SQLite moves rows between pages to make room.
CREATE TABLE op(
    device BLOB NOT NULL,
    seq INTEGER NOT NULL,
    hlc INTEGER NOT NULL,
    tbl TEXT NOT NULL,
    row BLOB NOT NULL,
    col TEXT NOT NULL,
    bases BLOB,
    value ANY,
    PRIMARY KEY(device, seq)
) STRICT;
CREATE INDEX op_of_cell ON op(row, col);

-- What one undo takes back, by name; `target` is the change that an undo or redo is of. A laptop gives no two changes the
-- same time, so the time is a change's name. Its ops are those of its device from `first_seq` to `last_seq`: a range of the
-- log's key, so that no op has to stand in an index of its own for it.
CREATE TABLE txn(
    hlc INTEGER NOT NULL PRIMARY KEY,
    device BLOB NOT NULL,
    at TEXT NOT NULL,
    op TEXT NOT NULL,
    subject TEXT NOT NULL,
    role TEXT NOT NULL CHECK (role IN ('do', 'undo', 'redo')),
    target INTEGER,
    undoable INTEGER NOT NULL,
    first_seq INTEGER NOT NULL,
    last_seq INTEGER NOT NULL
) STRICT;
-- Partial, so that what is no undo is not written twice.
CREATE INDEX txn_of_target ON txn(target, hlc) WHERE target IS NOT NULL;

-- Words that are being typed; outside the log.
CREATE TABLE draft(
    field TEXT NOT NULL PRIMARY KEY,
    words TEXT NOT NULL,
    cursor INTEGER NOT NULL,
    at TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- The teacher's own page. There is one, under the nil id, so that two laptops share it.
CREATE TABLE profile(
    id BLOB NOT NULL PRIMARY KEY,
    teacher TEXT NOT NULL,
    school TEXT NOT NULL,
    room TEXT NOT NULL,
    principal TEXT NOT NULL,
    idle_minutes INTEGER NOT NULL,
    quiet_after_days INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- A named span of dates; reports are by term.
CREATE TABLE term(
    id BLOB NOT NULL PRIMARY KEY,
    name TEXT NOT NULL,
    starts_on TEXT NOT NULL,
    ends_on TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- A class of a school year.
CREATE TABLE classroom(
    id BLOB NOT NULL PRIMARY KEY,
    name TEXT NOT NULL,
    external_id TEXT NOT NULL,
    school_year TEXT NOT NULL,
    archived_on TEXT
) STRICT, WITHOUT ROWID;

-- The people around a student or siblings.
CREATE TABLE family(
    id BLOB NOT NULL PRIMARY KEY,
    name TEXT NOT NULL,
    came_on TEXT,
    archived_on TEXT
) STRICT, WITHOUT ROWID;

-- One home of a family. Nothing said in one is shown on the other's papers.
CREATE TABLE household(
    id BLOB NOT NULL PRIMARY KEY,
    family BLOB NOT NULL,
    name TEXT NOT NULL,
    address TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- A child in the class.
CREATE TABLE student(
    id BLOB NOT NULL PRIMARY KEY,
    family BLOB NOT NULL,
    classroom BLOB,
    given_name TEXT NOT NULL,
    family_name TEXT NOT NULL,
    goes_by TEXT NOT NULL,
    pronouns TEXT NOT NULL,
    grade TEXT NOT NULL,
    birth_date TEXT,
    home_language TEXT,
    households TEXT NOT NULL,
    external_id TEXT NOT NULL,
    archived_on TEXT
) STRICT, WITHOUT ROWID;

-- An adult who cares for a student.
CREATE TABLE guardian(
    id BLOB NOT NULL PRIMARY KEY,
    family BLOB NOT NULL,
    household BLOB,
    given_name TEXT NOT NULL,
    family_name TEXT NOT NULL,
    goes_by TEXT NOT NULL,
    relationship TEXT NOT NULL,
    speaks TEXT NOT NULL,
    reads TEXT NOT NULL,
    interpreter INTEGER NOT NULL,
    channels TEXT NOT NULL,
    best_times TEXT NOT NULL,
    may_be_contacted INTEGER NOT NULL,
    may_receive_records INTEGER NOT NULL,
    restriction TEXT NOT NULL,
    external_id TEXT NOT NULL,
    archived_on TEXT
) STRICT, WITHOUT ROWID;

-- Who cares for whom, and as what.
CREATE TABLE care(
    id BLOB NOT NULL PRIMARY KEY,
    student BLOB NOT NULL,
    guardian BLOB NOT NULL,
    relationship TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- One exchange with a family, tried or made.
CREATE TABLE contact(
    id BLOB NOT NULL PRIMARY KEY,
    family BLOB NOT NULL,
    guardian BLOB,
    student BLOB,
    day TEXT NOT NULL,
    time TEXT,
    method TEXT NOT NULL,
    direction TEXT NOT NULL,
    reason TEXT NOT NULL,
    outcome TEXT NOT NULL,
    minutes INTEGER,
    language TEXT NOT NULL,
    line TEXT NOT NULL,
    follow_up TEXT NOT NULL,
    follow_up_on TEXT,
    conference BLOB,
    tier TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Words a family said, verbatim, in the language they were said. They are the family's.
CREATE TABLE voice(
    id BLOB NOT NULL PRIMARY KEY,
    family BLOB NOT NULL,
    student BLOB,
    guardian BLOB,
    speaker TEXT NOT NULL,
    contact BLOB,
    conference BLOB,
    question TEXT NOT NULL,
    kind TEXT NOT NULL,
    language TEXT NOT NULL,
    words TEXT NOT NULL,
    rendering TEXT NOT NULL,
    day TEXT NOT NULL,
    source BLOB,
    confirmed_on TEXT,
    may_quote TEXT NOT NULL,
    consent_on TEXT,
    quoted_as TEXT NOT NULL,
    carried_on TEXT,
    past_on TEXT,
    tier TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- The teacher's own words. With the tier of a private aid they never leave.
CREATE TABLE note(
    id BLOB NOT NULL PRIMARY KEY,
    family BLOB NOT NULL,
    student BLOB,
    contact BLOB,
    conference BLOB,
    question TEXT NOT NULL,
    kind TEXT NOT NULL,
    words TEXT NOT NULL,
    day TEXT NOT NULL,
    source BLOB,
    tier TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- A planned meeting with a family.
CREATE TABLE conference(
    id BLOB NOT NULL PRIMARY KEY,
    family BLOB NOT NULL,
    form TEXT NOT NULL,
    agenda BLOB,
    day TEXT NOT NULL,
    time TEXT NOT NULL,
    minutes INTEGER NOT NULL,
    place TEXT NOT NULL,
    guardians TEXT NOT NULL,
    others TEXT NOT NULL,
    interpreter TEXT NOT NULL,
    language TEXT NOT NULL,
    questions TEXT NOT NULL,
    chosen TEXT NOT NULL,
    prepared INTEGER NOT NULL,
    status TEXT NOT NULL,
    step TEXT NOT NULL,
    began_at TEXT,
    closed_at TEXT,
    first_speaker TEXT NOT NULL,
    override_reason TEXT NOT NULL,
    family_seconds INTEGER NOT NULL,
    teacher_seconds INTEGER NOT NULL,
    agreement TEXT NOT NULL,
    correction TEXT NOT NULL,
    barriers TEXT NOT NULL,
    round BLOB,
    wish BLOB,
    students TEXT NOT NULL,
    means TEXT NOT NULL,
    travel_minutes INTEGER NOT NULL,
    pinned INTEGER NOT NULL,
    childcare INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- A span of days in which every family is offered a meeting.
CREATE TABLE round(
    id BLOB NOT NULL PRIMARY KEY,
    name TEXT NOT NULL,
    form TEXT NOT NULL,
    agenda BLOB,
    days TEXT NOT NULL,
    breaks TEXT NOT NULL,
    minutes INTEGER NOT NULL,
    pause INTEGER NOT NULL,
    travel_minutes INTEGER NOT NULL,
    interpreters TEXT NOT NULL,
    questions TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- What a family, or one home of it, can and wants in a round.
CREATE TABLE wish(
    id BLOB NOT NULL PRIMARY KEY,
    round BLOB NOT NULL,
    family BLOB NOT NULL,
    household BLOB,
    state TEXT NOT NULL,
    can TEXT NOT NULL,
    cannot TEXT NOT NULL,
    means TEXT NOT NULL,
    place TEXT NOT NULL,
    language TEXT NOT NULL,
    interpreter INTEGER NOT NULL,
    childcare INTEGER NOT NULL,
    guardians TEXT NOT NULL,
    others TEXT NOT NULL,
    minutes INTEGER,
    siblings TEXT NOT NULL,
    other_meetings TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Forms of conference that are the teacher's own.
CREATE TABLE agenda(
    id BLOB NOT NULL PRIMARY KEY,
    form TEXT NOT NULL,
    name TEXT NOT NULL,
    minutes INTEGER NOT NULL,
    visitors INTEGER NOT NULL,
    parts TEXT NOT NULL,
    questions TEXT NOT NULL,
    closing TEXT NOT NULL,
    class_meeting TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- What families said of their meetings. It names nobody: neither family, nor conference, nor child.
CREATE TABLE survey(
    id BLOB NOT NULL PRIMARY KEY,
    month TEXT NOT NULL,
    heard TEXT NOT NULL,
    knows_how TEXT NOT NULL,
    can_help TEXT NOT NULL,
    words TEXT NOT NULL,
    language TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- A goal made together.
CREATE TABLE goal(
    id BLOB NOT NULL PRIMARY KEY,
    family BLOB NOT NULL,
    student BLOB,
    title TEXT NOT NULL,
    family_words TEXT NOT NULL,
    language TEXT NOT NULL,
    idea_of TEXT NOT NULL,
    strengths TEXT NOT NULL,
    home TEXT NOT NULL,
    student_does TEXT NOT NULL,
    school TEXT NOT NULL,
    measure TEXT NOT NULL,
    start_value REAL,
    target_value REAL,
    started_on TEXT NOT NULL,
    review_on TEXT NOT NULL,
    status TEXT NOT NULL,
    closed_on TEXT,
    carried_on TEXT,
    conference BLOB,
    source BLOB,
    tier TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- How a goal is going, on a day, by one of the team.
CREATE TABLE check_in(
    id BLOB NOT NULL PRIMARY KEY,
    goal BLOB NOT NULL,
    day TEXT NOT NULL,
    said_by TEXT NOT NULL,
    value REAL,
    rating TEXT NOT NULL,
    words TEXT NOT NULL,
    tier TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Something one person said they would do for another by a date.
CREATE TABLE promise(
    id BLOB NOT NULL PRIMARY KEY,
    family BLOB NOT NULL,
    student BLOB,
    promised_by TEXT NOT NULL,
    by_name TEXT NOT NULL,
    for_whom TEXT NOT NULL,
    what TEXT NOT NULL,
    made_on TEXT NOT NULL,
    due_on TEXT,
    first_due_on TEXT,
    status TEXT NOT NULL,
    settled_on TEXT,
    outcome TEXT NOT NULL,
    told_on TEXT,
    told_how TEXT NOT NULL,
    conference BLOB,
    contact BLOB,
    goal BLOB,
    source BLOB,
    tier TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- A photo, a document or a recording that shows what a child does. Its files are `content`, by their fingerprints.
CREATE TABLE attachment(
    id BLOB NOT NULL PRIMARY KEY,
    family BLOB NOT NULL,
    student BLOB,
    conference BLOB,
    day TEXT NOT NULL,
    title TEXT NOT NULL,
    kind TEXT NOT NULL,
    media_type TEXT NOT NULL,
    content TEXT NOT NULL,
    bytes INTEGER NOT NULL,
    thumbnail TEXT NOT NULL,
    original TEXT NOT NULL,
    original_bytes INTEGER NOT NULL,
    width INTEGER,
    height INTEGER,
    pages INTEGER,
    seconds INTEGER,
    tier TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Files kept in the store, outside the log: each once. Since when nothing names one any more, until it is let go. It has row
-- numbers, so that looking for a fingerprint does not read the bytes.
CREATE TABLE content(
    sha256 TEXT NOT NULL UNIQUE,
    bytes BLOB NOT NULL,
    unnamed_since TEXT
) STRICT;

-- One document that left the laptop: when, what, for whom, and its fingerprint.
CREATE TABLE export(
    id BLOB NOT NULL PRIMARY KEY,
    at TEXT NOT NULL,
    kind TEXT NOT NULL,
    recipient TEXT NOT NULL,
    term TEXT NOT NULL,
    language TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    bytes INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- One roster file that was brought in.
CREATE TABLE import(
    id BLOB NOT NULL PRIMARY KEY,
    at TEXT NOT NULL,
    format TEXT NOT NULL,
    file_name TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    students INTEGER NOT NULL,
    guardians INTEGER NOT NULL,
    changed INTEGER NOT NULL,
    archived INTEGER NOT NULL,
    back INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- What the school's file said last about one child or adult, so that its next file can be compared with it. A child has one
-- for every class it was in.
CREATE TABLE school_entry(
    id BLOB NOT NULL PRIMARY KEY,
    student BLOB,
    guardian BLOB,
    classroom BLOB,
    format TEXT NOT NULL,
    external_id TEXT NOT NULL,
    said TEXT NOT NULL,
    cares_for TEXT NOT NULL,
    import BLOB,
    gone_on TEXT
) STRICT, WITHOUT ROWID;

-- What the teacher said the columns of a table hold, under an id that is made of their names.
CREATE TABLE layout(
    id BLOB NOT NULL PRIMARY KEY,
    headers TEXT NOT NULL,
    fields TEXT NOT NULL,
    day_order TEXT NOT NULL,
    country TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX student_of_family ON student(family);
CREATE INDEX guardian_of_family ON guardian(family);
CREATE INDEX household_of_family ON household(family);
CREATE INDEX care_of_student ON care(student);
CREATE INDEX care_of_guardian ON care(guardian);
CREATE INDEX contact_of_family ON contact(family, day, outcome, direction);
CREATE INDEX voice_of_family ON voice(family, day);
CREATE INDEX voice_of_conference ON voice(conference);
CREATE INDEX note_of_family ON note(family, day);
CREATE INDEX note_of_conference ON note(conference);
CREATE INDEX conference_of_family ON conference(family, day);
CREATE INDEX conference_of_day ON conference(day);
CREATE INDEX conference_of_round ON conference(round) WHERE round IS NOT NULL;
CREATE INDEX wish_of_round ON wish(round);
CREATE INDEX wish_of_family ON wish(family);
CREATE INDEX goal_of_family ON goal(family);
CREATE INDEX check_in_of_goal ON check_in(goal, day);
CREATE INDEX promise_of_family ON promise(family);
CREATE INDEX school_entry_of_student ON school_entry(student) WHERE student IS NOT NULL;
CREATE INDEX school_entry_of_guardian ON school_entry(guardian) WHERE guardian IS NOT NULL;
CREATE INDEX attachment_of_family ON attachment(family, day);
CREATE INDEX promise_by_due_day ON promise(status, due_on);

-- What may leave the laptop is read through these alone; sharing/shareable.rs denies the tables themselves.
CREATE VIEW shareable_contact AS
    SELECT * FROM contact WHERE tier <> 'private_aid';
CREATE VIEW shareable_voice AS
    SELECT * FROM voice
    WHERE tier <> 'private_aid'
      AND (contact IS NULL OR contact NOT IN (SELECT id FROM contact WHERE tier = 'private_aid'));
CREATE VIEW shareable_note AS
    SELECT * FROM note
    WHERE tier <> 'private_aid'
      AND (contact IS NULL OR contact NOT IN (SELECT id FROM contact WHERE tier = 'private_aid'));
CREATE VIEW shareable_goal AS
    SELECT * FROM goal WHERE tier <> 'private_aid';
CREATE VIEW shareable_check_in AS
    SELECT * FROM check_in
    WHERE tier <> 'private_aid' AND goal NOT IN (SELECT id FROM goal WHERE tier = 'private_aid');
CREATE VIEW shareable_promise AS
    SELECT * FROM promise
    WHERE tier <> 'private_aid'
      AND (contact IS NULL OR contact NOT IN (SELECT id FROM contact WHERE tier = 'private_aid'));
CREATE VIEW shareable_attachment AS
    SELECT * FROM attachment WHERE tier <> 'private_aid';
