// Generated from Rust; do not edit. What a record holds before anything is filled in.
import type { Agenda, Answer, Attachment, Channel, CheckIn, Closing, Conference, Contact, Decisions, Family, Goal, Guardian, Hours, Household, Interpreter, NewContact, NewEvidence, NewFamily, NewVoice, Note, OtherMeeting, Part, Profile, Promise, Question, Round, RoundDay, RoundSpan, Settlement, Student, SummaryOptions, Survey, Term, Voice, Wish, WishTime } from './types';

export const blankProfile = (): Profile => ({
  "id": "00000000-0000-0000-0000-000000000000",
  "teacher": "",
  "school": "",
  "room": "",
  "principal": "",
  "idle_minutes": 10,
  "quiet_after_days": 30,
  "danger_person": "",
  "danger_phone": ""
});

export const blankTerm = (): Term => ({
  "id": "00000000-0000-0000-0000-000000000000",
  "name": "",
  "starts_on": "1970-01-01",
  "ends_on": "1970-01-01"
});

export const blankFamily = (): Family => ({
  "id": "00000000-0000-0000-0000-000000000000",
  "name": "",
  "came_on": null,
  "archived_on": null
});

export const blankHousehold = (): Household => ({
  "id": "00000000-0000-0000-0000-000000000000",
  "family": "00000000-0000-0000-0000-000000000000",
  "name": "",
  "address": ""
});

export const blankStudent = (): Student => ({
  "id": "00000000-0000-0000-0000-000000000000",
  "family": "00000000-0000-0000-0000-000000000000",
  "classroom": null,
  "given_name": "",
  "family_name": "",
  "goes_by": "",
  "pronouns": "",
  "grade": "",
  "birth_date": null,
  "home_language": null,
  "households": [],
  "external_id": "",
  "archived_on": null
});

export const blankGuardian = (): Guardian => ({
  "id": "00000000-0000-0000-0000-000000000000",
  "family": "00000000-0000-0000-0000-000000000000",
  "household": null,
  "given_name": "",
  "family_name": "",
  "goes_by": "",
  "relationship": "",
  "speaks": "",
  "reads": "",
  "interpreter": false,
  "channels": [],
  "best_times": "",
  "may_be_contacted": true,
  "may_receive_records": true,
  "restriction": "",
  "external_id": "",
  "archived_on": null
});

export const blankChannel = (): Channel => ({
  "method": "phone",
  "address": "",
  "preferred": false
});

export const blankNewFamily = (): NewFamily => ({
  "name": "",
  "students": [],
  "guardians": []
});

export const blankContact = (): Contact => ({
  "id": "00000000-0000-0000-0000-000000000000",
  "family": "00000000-0000-0000-0000-000000000000",
  "guardian": null,
  "student": null,
  "day": "1970-01-01",
  "time": null,
  "method": "phone",
  "direction": "we",
  "reason": "good_news",
  "outcome": "reached",
  "minutes": null,
  "language": "",
  "line": "",
  "follow_up": "",
  "follow_up_on": null,
  "conference": null,
  "tier": "family"
});

export const blankNewContact = (): NewContact => ({
  "contact": {
    "id": "00000000-0000-0000-0000-000000000000",
    "family": "00000000-0000-0000-0000-000000000000",
    "guardian": null,
    "student": null,
    "day": "1970-01-01",
    "time": null,
    "method": "phone",
    "direction": "we",
    "reason": "good_news",
    "outcome": "reached",
    "minutes": null,
    "language": "",
    "line": "",
    "follow_up": "",
    "follow_up_on": null,
    "conference": null,
    "tier": "family"
  },
  "family_words": "",
  "family_language": "",
  "speaker": "",
  "private_aid": "",
  "draft": null
});

export const blankVoice = (): Voice => ({
  "id": "00000000-0000-0000-0000-000000000000",
  "family": "00000000-0000-0000-0000-000000000000",
  "student": null,
  "guardian": null,
  "speaker": "",
  "contact": null,
  "conference": null,
  "question": "",
  "kind": "said",
  "language": "",
  "words": "",
  "rendering": "",
  "day": "1970-01-01",
  "source": null,
  "confirmed_on": null,
  "may_quote": "not_asked",
  "consent_on": null,
  "quoted_as": "",
  "carried_on": null,
  "past_on": null,
  "tier": "family"
});

export const blankNewVoice = (): NewVoice => ({
  "voice": {
    "id": "00000000-0000-0000-0000-000000000000",
    "family": "00000000-0000-0000-0000-000000000000",
    "student": null,
    "guardian": null,
    "speaker": "",
    "contact": null,
    "conference": null,
    "question": "",
    "kind": "said",
    "language": "",
    "words": "",
    "rendering": "",
    "day": "1970-01-01",
    "source": null,
    "confirmed_on": null,
    "may_quote": "not_asked",
    "consent_on": null,
    "quoted_as": "",
    "carried_on": null,
    "past_on": null,
    "tier": "family"
  },
  "draft": null
});

export const blankNote = (): Note => ({
  "id": "00000000-0000-0000-0000-000000000000",
  "family": "00000000-0000-0000-0000-000000000000",
  "student": null,
  "contact": null,
  "conference": null,
  "question": "",
  "kind": "note",
  "words": "",
  "day": "1970-01-01",
  "source": null,
  "tier": "family"
});

export const blankConference = (): Conference => ({
  "id": "00000000-0000-0000-0000-000000000000",
  "family": "00000000-0000-0000-0000-000000000000",
  "form": "family_first",
  "agenda": null,
  "day": "1970-01-01",
  "time": "00:00:00",
  "minutes": 20,
  "place": "",
  "guardians": [],
  "others": "",
  "interpreter": "",
  "language": "",
  "questions": [],
  "chosen": [],
  "prepared": false,
  "status": "planned",
  "step": "family_speaks",
  "began_at": null,
  "closed_at": null,
  "first_speaker": "unknown",
  "override_reason": "",
  "family_seconds": 0,
  "teacher_seconds": 0,
  "agreement": "not_yet",
  "correction": "",
  "barriers": [],
  "round": null,
  "wish": null,
  "students": [],
  "means": "in_person",
  "travel_minutes": 0,
  "pinned": false,
  "childcare": false,
  "held_on": null
});

export const blankQuestion = (): Question => ({
  "key": "",
  "words": "",
  "teacher_words": ""
});

export const blankRound = (): Round => ({
  "id": "00000000-0000-0000-0000-000000000000",
  "name": "",
  "form": "family_first",
  "agenda": null,
  "days": [],
  "breaks": [],
  "minutes": 20,
  "pause": 5,
  "travel_minutes": 20,
  "interpreters": [],
  "questions": []
});

export const blankRoundDay = (): RoundDay => ({
  "day": "1970-01-01",
  "spans": [],
  "breaks": []
});

export const blankRoundSpan = (): RoundSpan => ({
  "from": "00:00:00",
  "to": "00:00:00",
  "room": "",
  "means": []
});

export const blankHours = (): Hours => ({
  "from": "00:00:00",
  "to": "00:00:00"
});

export const blankWishTime = (): WishTime => ({
  "day": null,
  "from": null,
  "to": null
});

export const blankInterpreter = (): Interpreter => ({
  "id": "00000000-0000-0000-0000-000000000000",
  "name": "",
  "languages": [],
  "can": []
});

export const blankWish = (): Wish => ({
  "id": "00000000-0000-0000-0000-000000000000",
  "round": "00000000-0000-0000-0000-000000000000",
  "family": "00000000-0000-0000-0000-000000000000",
  "household": null,
  "state": "not_asked",
  "can": [],
  "cannot": [],
  "means": [],
  "place": "",
  "language": "",
  "interpreter": false,
  "childcare": false,
  "guardians": [],
  "others": "",
  "minutes": null,
  "siblings": "together",
  "other_meetings": []
});

export const blankOtherMeeting = (): OtherMeeting => ({
  "day": "1970-01-01",
  "from": "00:00:00",
  "to": "00:00:00"
});

export const blankAnswer = (): Answer => ({
  "conference": "00000000-0000-0000-0000-000000000000",
  "question": "",
  "guardian": null,
  "student": null,
  "speaker": "",
  "language": "",
  "words": "",
  "rendering": ""
});

export const blankClosing = (): Closing => ({
  "agreement": "not_yet",
  "correction": "",
  "barriers": [],
  "teaching_change": "",
  "family_seconds": 0,
  "teacher_seconds": 0
});

export const blankAgenda = (): Agenda => ({
  "id": "00000000-0000-0000-0000-000000000000",
  "form": "family_first",
  "name": "",
  "minutes": 20,
  "visitors": 1,
  "parts": [],
  "questions": [],
  "closing": {},
  "class_meeting": []
});

export const blankPart = (): Part => ({
  "key": "",
  "step": "family_speaks",
  "minutes": 0,
  "lead": "family",
  "words": {}
});

export const blankSurvey = (): Survey => ({
  "id": "00000000-0000-0000-0000-000000000000",
  "month": "1970-01-01",
  "heard": "unsaid",
  "knows_how": "unsaid",
  "can_help": "unsaid",
  "words": "",
  "language": ""
});

export const blankGoal = (): Goal => ({
  "id": "00000000-0000-0000-0000-000000000000",
  "family": "00000000-0000-0000-0000-000000000000",
  "student": null,
  "title": "",
  "family_words": "",
  "language": "",
  "idea_of": "teacher",
  "strengths": "",
  "home": "",
  "student_does": "",
  "school": "",
  "measure": "",
  "start_value": null,
  "target_value": null,
  "started_on": "1970-01-01",
  "review_on": "1970-01-01",
  "status": "active",
  "closed_on": null,
  "carried_on": null,
  "conference": null,
  "source": null,
  "tier": "family"
});

export const blankCheckIn = (): CheckIn => ({
  "id": "00000000-0000-0000-0000-000000000000",
  "goal": "00000000-0000-0000-0000-000000000000",
  "day": "1970-01-01",
  "said_by": "teacher",
  "value": null,
  "rating": "well",
  "words": "",
  "tier": "family"
});

export const blankPromise = (): Promise => ({
  "id": "00000000-0000-0000-0000-000000000000",
  "family": "00000000-0000-0000-0000-000000000000",
  "student": null,
  "promised_by": "teacher",
  "by_name": "",
  "for_whom": "",
  "what": "",
  "made_on": "1970-01-01",
  "due_on": null,
  "first_due_on": null,
  "status": "open",
  "settled_on": null,
  "outcome": "",
  "told_on": null,
  "told_how": "",
  "conference": null,
  "contact": null,
  "goal": null,
  "source": null,
  "tier": "family"
});

export const blankSettlement = (): Settlement => ({
  "status": "open",
  "outcome": "",
  "new_due_on": null
});

export const blankAttachment = (): Attachment => ({
  "id": "00000000-0000-0000-0000-000000000000",
  "family": "00000000-0000-0000-0000-000000000000",
  "student": null,
  "conference": null,
  "day": "1970-01-01",
  "title": "",
  "kind": "photo",
  "media_type": "",
  "content": "",
  "bytes": 0,
  "thumbnail": "",
  "original": "",
  "original_bytes": 0,
  "width": null,
  "height": null,
  "pages": null,
  "seconds": null,
  "tier": "family"
});

export const blankNewEvidence = (): NewEvidence => ({
  "family": "00000000-0000-0000-0000-000000000000",
  "student": null,
  "conference": null,
  "title": "",
  "tier": "family",
  "keep_original": false
});

export const blankSummaryOptions = (): SummaryOptions => ({
  "not_reached": true,
  "barriers": true,
  "danielson": false,
  "title_one": false,
  "without": []
});

export const blankDecisions = (): Decisions => ({
  "class": null,
  "coming": null,
  "school_year": "",
  "answers": {},
  "accepted": {},
  "families": [],
  "many_may_go": false,
  "carried_goals": [],
  "carried_hopes": []
});
