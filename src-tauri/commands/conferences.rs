//! Conferences and meeting mode.

use firstword_core::conferences::{
    self, Afterwards, Agenda, Agendas, Answer, Closing, Conference, ConferenceLine, ConferencePage,
    FirstSpeaker, MeetingPage, Place, Question, QuestionBank, Step, Survey, SurveyCounts,
};
use firstword_core::contacts::NoteKind;
use firstword_core::ids::{AgendaId, ConferenceId, FamilyId, GuardianId, NoteId, SurveyId, VoiceId};
use firstword_core::store::{Edit, Saved};

use super::commands;

commands! {
    /// The questions in use.
    fn questions(desk) -> QuestionBank {
        desk.read(|store| Ok(conferences::questions_in_use(store)?.into_owned()))
    }

    /// The forms of a conference: those that come with the program and the teacher's own.
    fn agendas(desk) -> Agendas {
        desk.read(conferences::agendas)
    }

    /// Keeps a form of the teacher's own (nil id) or changes it.
    fn save_agenda(desk, form: Edit<Agenda>) -> Saved<AgendaId> {
        desk.write(|store| store.save(form, conferences::save_agenda))
    }

    /// Takes a form of the teacher's own away.
    fn remove_agenda(desk, id: AgendaId) -> Saved<()> {
        desk.write(|store| conferences::remove_agenda(store, id))
    }

    /// Writes down what the teacher thinks of a meeting that was held, and what changes because of it.
    fn write_afterwards(desk, id: ConferenceId, form: Edit<Afterwards>) -> Saved<()> {
        desk.write(|store| {
            store.save_over(form, |store| conferences::afterwards(store, id), |store, written| {
                conferences::write_afterwards(store, id, written)
            })
        })
    }

    /// Notes what a family said of a meeting. Nothing of it says which family, or which meeting.
    fn note_survey(desk, survey: Survey) -> Saved<SurveyId> {
        desk.write(|store| conferences::note_survey(store, survey))
    }

    /// What families said of their meetings between two days; none while they are too few to be anybody.
    fn surveys(desk, from: chrono::NaiveDate, to: chrono::NaiveDate) -> Option<SurveyCounts> {
        desk.read(|store| conferences::surveys_of(store, from, to))
    }

    /// Conferences between two days, both included.
    fn conferences(desk, from: chrono::NaiveDate, to: chrono::NaiveDate) -> Vec<ConferenceLine> {
        desk.read(|store| conferences::conferences(store, from, to))
    }

    /// What a conference is prepared from.
    fn conference(desk, id: ConferenceId) -> ConferencePage {
        desk.read(|store| conferences::conference_page(store, id))
    }

    /// Plans a conference (nil id) or changes a plan.
    fn save_conference(desk, form: Edit<Conference>) -> Saved<ConferenceId> {
        desk.write(|store| store.save(form, conferences::save_conference))
    }

    /// The questions that a family, or the homes of these adults, chose for its conferences so far.
    fn chosen_before(desk, id: FamilyId, guardians: Vec<GuardianId>) -> Vec<Question> {
        desk.read(|store| conferences::chosen_before(store, id, &guardians))
    }

    /// Calls a conference off.
    fn cancel_conference(desk, id: ConferenceId) -> Saved<()> {
        desk.write(|store| conferences::cancel_conference(store, id))
    }

    /// Notes that the family could not come.
    fn no_show(desk, id: ConferenceId) -> Saved<()> {
        desk.write(|store| conferences::no_show(store, id))
    }

    /// Begins a meeting, or goes on with one.
    fn start_meeting(desk, id: ConferenceId) -> Saved<()> {
        desk.write(|store| conferences::start_meeting(store, id))
    }

    /// Everything a meeting shows.
    fn meeting(desk, id: ConferenceId) -> MeetingPage {
        desk.read(|store| conferences::meeting_page(store, id))
    }

    /// Keeps where a meeting stands. When it answers, that is on disk.
    fn set_place(desk, id: ConferenceId, place: Place) -> () {
        desk.jot(|store| conferences::set_place(store, id, &place))
    }

    /// Writes the answer to a question down as the family's words.
    fn write_answer(desk, answer: Answer) -> Saved<Option<VoiceId>> {
        desk.write(|store| conferences::write_answer(store, answer))
    }

    /// Writes what the teacher says or shares beside a question.
    fn write_share(desk, id: ConferenceId, question: String, kind: NoteKind, words: String) -> Saved<Option<NoteId>> {
        desk.write(|store| conferences::write_share(store, id, &question, kind, &words))
    }

    /// Opens the teacher's part: by itself when the family has spoken, else with a reason that is recorded.
    fn open_teacher_part(desk, id: ConferenceId, reason: Option<String>) -> Saved<FirstSpeaker> {
        desk.write(|store| conferences::open_teacher_part(store, id, reason.as_deref()))
    }

    /// Goes on to a later step than the second.
    fn move_meeting(desk, id: ConferenceId, step: Step, place: Place) -> Saved<()> {
        desk.write(|store| conferences::decide(store, id, step, &place))
    }

    /// Closes a meeting that was read back.
    fn finish_meeting(desk, id: ConferenceId, closing: Closing) -> Saved<()> {
        desk.write(|store| conferences::finish_meeting(store, id, closing))
    }
}
