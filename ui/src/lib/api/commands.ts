// Generated from Rust; do not edit. What the window can ask of the shell.
import type {
  Afterwards,
  Agenda,
  AgendaId,
  Agendas,
  Answer,
  Attachment,
  AttachmentId,
  Audience,
  Bytes,
  CheckIn,
  CheckInId,
  Classroom,
  ClassroomId,
  Closing,
  Conference,
  ConferenceId,
  ConferenceLine,
  ConferencePage,
  Consequences,
  Contact,
  ContactId,
  ContactLine,
  Country,
  DayOrder,
  Decisions,
  Difference,
  Draft,
  Edit,
  Export,
  Family,
  FamilyId,
  FamilyLine,
  FamilyPage,
  FamilyScreen,
  FilePreview,
  FirstSpeaker,
  Found,
  Goal,
  GoalId,
  GoalLine,
  GoingHow,
  Guardian,
  GuardianId,
  Help,
  Household,
  HouseholdId,
  Import,
  Locale,
  Mapping,
  Mark,
  MeetingPage,
  MoveTo,
  Moved,
  NewContact,
  NewEvidence,
  NewFamily,
  NextWay,
  Note,
  NoteId,
  NoteKind,
  PaperKind,
  PaperLanguage,
  PaperMessage,
  PaperPreview,
  Place,
  Preferences,
  Profile,
  Promise,
  PromiseId,
  PromiseLine,
  Proposal,
  Question,
  QuestionBank,
  QuestionFile,
  QuoteChoice,
  Quoting,
  Round,
  RoundId,
  RoundLine,
  RoundPage,
  Saved,
  SavedCalendar,
  SavedPapers,
  SavedSummary,
  Settlement,
  ShownCode,
  Source,
  Standing,
  Step,
  Stored,
  Strength,
  Student,
  StudentId,
  SummaryOptions,
  SummaryPreview,
  Survey,
  SurveyCounts,
  SurveyId,
  Table,
  Telling,
  Term,
  TermId,
  TermLine,
  Today,
  Undone,
  Voice,
  VoiceId,
  WhichConferences,
  Wish,
  WishId,
} from './types';

export interface Commands {
  vault_state: { args: Record<never, never>; result: Standing };
  save_preferences: { args: { preferences: Preferences }; result: null };
  painted: { args: Record<never, never>; result: null };
  close_window: { args: Record<never, never>; result: null };
  today: { args: Record<never, never>; result: Today };
  search: { args: { query: string }; result: Found };
  undo: { args: Record<never, never>; result: Undone };
  redo: { args: Record<never, never>; result: Undone };
  save_draft: { args: { field: string; words: string; cursor: number }; result: null };
  draft: { args: { field: string }; result: Draft | null };
  clear_draft: { args: { field: string }; result: null };
  stored: { args: { table: Table; id: string }; result: Stored | null };
  check_store: { args: Record<never, never>; result: null };
  passphrase_strength: { args: { passphrase: string; about: Array<string> }; result: Strength };
  create_vault: { args: { passphrase: string }; result: ShownCode };
  confirm_recovery: { args: { typed: Array<string> }; result: boolean };
  save_recovery_sheet: { args: Record<never, never>; result: string | null };
  unlock: { args: { passphrase: string }; result: null };
  recover: { args: { code: string; passphrase: string }; result: null };
  restore_key_file: { args: Record<never, never>; result: null };
  lock: { args: Record<never, never>; result: null };
  change_passphrase: { args: { current: string; new: string }; result: null };
  new_recovery_code: { args: { passphrase: string }; result: ShownCode };
  profile: { args: Record<never, never>; result: Profile };
  save_profile: { args: { form: Edit<Profile> }; result: Saved<null> };
  terms: { args: Record<never, never>; result: Array<TermLine> };
  save_terms: { args: { form: Edit<Array<Term>> }; result: Saved<null> };
  families: { args: { archived: boolean }; result: Array<FamilyLine> };
  families_of_class: { args: { classroom: ClassroomId }; result: Array<FamilyLine> };
  classrooms: { args: Record<never, never>; result: Array<Classroom> };
  merge_families: { args: { into: FamilyId; from: FamilyId; draft: string | null }; result: Saved<null> };
  split_family: { args: { family: FamilyId; students: Array<StudentId>; name: string; draft: string | null }; result: Saved<FamilyId> };
  family: { args: { id: FamilyId }; result: FamilyPage };
  add_family: { args: { form: Edit<NewFamily> }; result: Saved<FamilyId> };
  save_family: { args: { form: Edit<Family> }; result: Saved<null> };
  archive_family: { args: { id: FamilyId; archived: boolean }; result: Saved<null> };
  save_student: { args: { form: Edit<Student> }; result: Saved<StudentId> };
  save_guardian: { args: { form: Edit<Guardian> }; result: Saved<GuardianId> };
  save_household: { args: { form: Edit<Household> }; result: Saved<HouseholdId> };
  move_guardian_home: { args: { id: GuardianId; household: HouseholdId | null }; result: Saved<null> };
  move_guardian_out: { args: { id: GuardianId; name: string }; result: Saved<HouseholdId> };
  remove_student: { args: { id: StudentId }; result: Saved<null> };
  remove_guardian: { args: { id: GuardianId }; result: Saved<null> };
  remove_household: { args: { id: HouseholdId }; result: Saved<null> };
  log_contact: { args: { form: Edit<NewContact> }; result: Saved<ContactId> };
  save_contact: { args: { form: Edit<Contact> }; result: Saved<null> };
  answer_contact: { args: { id: ContactId; answered: boolean }; result: Saved<null> };
  remove_contact: { args: { id: ContactId }; result: Saved<null> };
  contact: { args: { id: ContactId }; result: Contact };
  contacts: { args: { family: FamilyId | null; limit: number }; result: Array<ContactLine> };
  save_voice: { args: { form: Edit<Voice> }; result: Saved<VoiceId> };
  remove_voice: { args: { id: VoiceId }; result: Saved<null> };
  mark_words: { args: { from: VoiceId; words: string; mark: Mark }; result: Saved<string> };
  set_consent: { args: { id: VoiceId; form: Edit<Quoting> }; result: Saved<null> };
  save_note: { args: { form: Edit<Note> }; result: Saved<NoteId> };
  remove_note: { args: { id: NoteId }; result: Saved<null> };
  promote_aid: { args: { id: NoteId }; result: Saved<null> };
  questions: { args: Record<never, never>; result: QuestionBank };
  agendas: { args: Record<never, never>; result: Agendas };
  save_agenda: { args: { form: Edit<Agenda> }; result: Saved<AgendaId> };
  remove_agenda: { args: { id: AgendaId }; result: Saved<null> };
  write_afterwards: { args: { id: ConferenceId; form: Edit<Afterwards> }; result: Saved<null> };
  note_survey: { args: { survey: Survey }; result: Saved<SurveyId> };
  surveys: { args: { from: string; to: string }; result: SurveyCounts | null };
  conferences: { args: { from: string; to: string }; result: Array<ConferenceLine> };
  conference: { args: { id: ConferenceId }; result: ConferencePage };
  save_conference: { args: { form: Edit<Conference> }; result: Saved<ConferenceId> };
  chosen_before: { args: { id: FamilyId; guardians: Array<GuardianId> }; result: Array<Question> };
  cancel_conference: { args: { id: ConferenceId }; result: Saved<null> };
  no_show: { args: { id: ConferenceId }; result: Saved<null> };
  start_meeting: { args: { id: ConferenceId }; result: Saved<null> };
  meeting: { args: { id: ConferenceId }; result: MeetingPage };
  set_place: { args: { id: ConferenceId; place: Place }; result: null };
  write_answer: { args: { answer: Answer }; result: Saved<VoiceId | null> };
  write_share: { args: { id: ConferenceId; question: string; kind: NoteKind; words: string }; result: Saved<NoteId | null> };
  open_teacher_part: { args: { id: ConferenceId; reason: string | null }; result: Saved<FirstSpeaker> };
  move_meeting: { args: { id: ConferenceId; step: Step; place: Place }; result: Saved<null> };
  finish_meeting: { args: { id: ConferenceId; closing: Closing }; result: Saved<null> };
  hand_over: { args: { id: ConferenceId; place: Place }; result: null };
  take_back: { args: { id: ConferenceId }; result: Saved<null> };
  family_view: { args: { id: ConferenceId; locale: Locale }; result: FamilyScreen };
  family_spoke: { args: { id: ConferenceId; seconds: number }; result: null };
  family_changes_words: { args: { id: ConferenceId; voice: VoiceId; words: string; locale: Locale }; result: FamilyScreen };
  family_allows_quoting: { args: { id: ConferenceId; voice: VoiceId; yes: boolean; quoted_as: string; locale: Locale }; result: FamilyScreen };
  family_rates_goal: { args: { id: ConferenceId; goal: GoalId; rating: GoingHow; locale: Locale }; result: FamilyScreen };
  family_chooses: { args: { id: ConferenceId; key: string; yes: boolean; locale: Locale }; result: FamilyScreen };
  family_hands_in: { args: { id: ConferenceId; survey: Survey; locale: Locale }; result: FamilyScreen };
  question_file: { args: Record<never, never>; result: QuestionFile };
  save_questions: { args: Record<never, never>; result: string | null };
  choose_questions: { args: Record<never, never>; result: string | null };
  use_questions: { args: { path: string }; result: QuestionFile };
  set_questions_aside: { args: Record<never, never>; result: QuestionFile };
  rounds: { args: Record<never, never>; result: Array<RoundLine> };
  round: { args: { id: RoundId }; result: RoundPage };
  save_round: { args: { form: Edit<Round> }; result: Saved<RoundId> };
  remove_round: { args: { id: RoundId }; result: Saved<null> };
  save_wish: { args: { form: Edit<Wish> }; result: Saved<WishId> };
  save_wishes: { args: { wishes: Array<Wish> }; result: Saved<Array<WishId>> };
  remove_wish: { args: { id: WishId }; result: Saved<null> };
  arrange_round: { args: { id: RoundId }; result: Proposal };
  open_help: { args: { id: RoundId; help: Help }; result: Saved<RoundId> };
  accept_timetable: { args: { id: RoundId; fingerprint: string; locale: Locale }; result: Saved<number> };
  consequences: { args: { id: ConferenceId; to: MoveTo }; result: Consequences };
  plan_consequences: { args: { conference: Conference }; result: Moved };
  move_conference: { args: { id: ConferenceId; to: MoveTo }; result: Saved<null> };
  swap_conferences: { args: { one: ConferenceId; other: ConferenceId }; result: Saved<null> };
  pin_conference: { args: { id: ConferenceId; pinned: boolean }; result: Saved<null> };
  next_ways: { args: { id: ConferenceId }; result: Array<NextWay> };
  save_calendar: { args: { id: RoundId; audience: Audience; locale: Locale }; result: Saved<SavedCalendar> | null };
  goals: { args: Record<never, never>; result: Array<GoalLine> };
  goal: { args: { id: GoalId }; result: GoalLine };
  save_goal: { args: { form: Edit<Goal> }; result: Saved<GoalId> };
  remove_goal: { args: { id: GoalId }; result: Saved<null> };
  check_in: { args: { form: Edit<CheckIn> }; result: Saved<CheckInId> };
  remove_check_in: { args: { id: CheckInId }; result: Saved<null> };
  promises: { args: { family: FamilyId | null }; result: Array<PromiseLine> };
  save_promise: { args: { form: Edit<Promise> }; result: Saved<PromiseId> };
  settle_promise: { args: { id: PromiseId; form: Edit<Settlement> }; result: Saved<null> };
  tell_family: { args: { id: PromiseId; form: Edit<Telling> }; result: Saved<null> };
  remove_promise: { args: { id: PromiseId }; result: Saved<null> };
  choose_evidence: { args: Record<never, never>; result: Array<string> };
  add_evidence: { args: { path: string; about: NewEvidence }; result: Saved<AttachmentId> };
  evidence: { args: { family: FamilyId; conference: ConferenceId | null }; result: Array<Attachment> };
  evidence_thumbnail: { args: { id: AttachmentId }; result: Bytes };
  evidence_content: { args: { id: AttachmentId }; result: Bytes };
  evidence_page: { args: { id: AttachmentId; page: number }; result: Bytes };
  save_evidence: { args: { form: Edit<Attachment> }; result: Saved<null> };
  remove_evidence: { args: { id: AttachmentId }; result: Saved<null> };
  save_evidence_copy: { args: { id: AttachmentId; original: boolean }; result: Saved<string> | null };
  choose_roster: { args: { folder: boolean }; result: string | null };
  preview_roster: { args: { source: Source; mapping: Mapping | null; country: Country | null; day_order: DayOrder | null }; result: FilePreview };
  roster_difference: { args: { source: Source; mapping: Mapping | null; country: Country | null; day_order: DayOrder | null; decisions: Decisions }; result: Difference };
  import_roster: { args: { source: Source; mapping: Mapping | null; country: Country | null; day_order: DayOrder | null; decisions: Decisions; fingerprint: string }; result: Saved<Import> };
  stop_reading: { args: Record<never, never>; result: null };
  import_sample: { args: Record<never, never>; result: Saved<number> };
  summary_preview: { args: { term: TermId; options: SummaryOptions; locale: Locale }; result: SummaryPreview };
  export_summary: { args: { term: TermId; options: SummaryOptions; locale: Locale; recipient: string; sha256: string }; result: Saved<SavedSummary> | null };
  quotes: { args: { term: TermId }; result: Array<QuoteChoice> };
  journal: { args: Record<never, never>; result: Array<Export> };
  paper_preview: { args: { kind: PaperKind; which: WhichConferences; language: PaperLanguage | null; locale: Locale }; result: PaperPreview };
  export_paper: { args: { kind: PaperKind; which: WhichConferences; language: PaperLanguage | null; locale: Locale; sha256: string }; result: Saved<SavedPapers> | null };
  export_papers_each: { args: { kind: PaperKind; which: WhichConferences; language: PaperLanguage | null; locale: Locale; sha256: string }; result: Saved<SavedPapers> | null };
  paper_message: { args: { kind: PaperKind; id: ConferenceId; language: PaperLanguage | null; locale: Locale }; result: PaperMessage };
  take_message: { args: { kind: PaperKind; id: ConferenceId; language: PaperLanguage | null; locale: Locale; sha256: string }; result: Saved<PaperMessage> };
}
