//! What stands on the page of a term summary: every sentence and bar, in the reader's language and in reading order.

use serde::Serialize;

use super::groups::{Count, Group, Groups};
use super::{Quote, TermSummary};
use crate::conferences::AnswerCounts;
use crate::documents::{Base, Edition, Line, language_of, right_to_left};
use crate::language::{Value, Words};

/// The page as the template lays it out. The template adds no words of its own.
#[derive(Debug, Serialize)]
pub(super) struct Page {
    base: Base,
    title: String,
    /// Who, where and when.
    subtitle: String,
    /// The whole summary in a few sentences.
    lead: String,
    touch: Option<Touch>,
    /// Facts under the bars.
    below: Vec<Section>,
    /// Facts beside the bars.
    beside: Vec<Section>,
    quotes: Option<Quotes>,
    /// What changed in teaching.
    changes: Option<Section>,
    /// Short ones, in two columns.
    paired: Vec<Section>,
    frames: Vec<Frame>,
    /// How to read the numbers, and when they were counted.
    footer: String,
}

/// How we were in touch, as bars, and who began it.
#[derive(Debug, Serialize)]
struct Touch {
    title: String,
    bars: Vec<Bar>,
    /// What was folded.
    note: String,
    began_title: String,
    began: [Bar; 2],
}

#[derive(Debug, Serialize)]
struct Bar {
    label: String,
    count: u32,
}

/// A heading and what stands under it, a paragraph each.
#[derive(Debug, Serialize)]
struct Section {
    title: String,
    paragraphs: Vec<String>,
}

#[derive(Debug, Serialize)]
struct Quotes {
    title: String,
    items: Vec<QuoteBlock>,
}

/// A family's words, and below them their rendering, who said them and when.
#[derive(Debug, Serialize)]
struct QuoteBlock {
    words: String,
    /// Their language, where it is known, so that they are read aloud in it.
    language: Option<String>,
    right_to_left: bool,
    rendering: String,
    who: String,
}

/// An evidence frame: its source, and the facts under its headings.
#[derive(Debug, Serialize)]
struct Frame {
    title: String,
    source: String,
    sections: Vec<Section>,
}

impl Page {
    /// The page in the order of reading.
    pub(super) fn read_aloud(&self) -> Vec<Line> {
        let mut lines =
            vec![Line::heading(1, &self.title), Line::plain(&self.subtitle), Line::plain(&self.lead)];
        if let Some(touch) = &self.touch {
            lines.push(Line::heading(2, &touch.title));
            lines.extend(touch.bars.iter().map(Bar::read_aloud));
            lines.extend((!touch.note.is_empty()).then(|| Line::plain(&touch.note)));
            lines.push(Line::heading(2, &touch.began_title));
            lines.extend(touch.began.iter().map(Bar::read_aloud));
        }
        lines.extend(self.below.iter().chain(&self.beside).flat_map(|section| section.read_aloud(2)));
        if let Some(quotes) = &self.quotes {
            lines.push(Line::heading(2, &quotes.title));
            for quote in &quotes.items {
                lines.push(Line { language: quote.language.clone(), ..Line::plain(&quote.words) });
                lines.extend((!quote.rendering.is_empty()).then(|| Line::plain(&quote.rendering)));
                lines.push(Line::plain(&quote.who));
            }
        }
        lines.extend(self.changes.iter().chain(&self.paired).flat_map(|section| section.read_aloud(2)));
        for frame in &self.frames {
            lines.extend([Line::heading(2, &frame.title), Line::plain(&frame.source)]);
            lines.extend(frame.sections.iter().flat_map(|section| section.read_aloud(3)));
        }
        lines.push(Line::plain(&self.footer));
        lines
    }
}

impl Bar {
    fn read_aloud(&self) -> Line {
        Line::plain(&format!("{} {}", self.label, self.count))
    }
}

impl Section {
    fn read_aloud(&self, level: u8) -> Vec<Line> {
        let paragraphs = self.paragraphs.iter().map(|paragraph| Line::plain(paragraph));
        std::iter::once(Line::heading(level, &self.title)).chain(paragraphs).collect()
    }
}

/// The page of a summary.
pub(super) fn page_of(summary: &TermSummary, edition: Edition) -> Page {
    let speaker = Speaker { summary, words: Words::new(edition.locale) };
    speaker.page(edition)
}

struct Speaker<'a> {
    summary: &'a TermSummary,
    words: Words,
}

impl Speaker<'_> {
    fn page(&self, edition: Edition) -> Page {
        let (words, summary) = (self.words, self.summary);
        let title = words.text("doc-title");
        let changes = self.section("doc-changes-title", summary.teaching_changes.clone());
        let paired = [
            self.section("doc-goals-title", self.goals()),
            self.section("doc-conferences-title", self.conferences()),
            self.section("doc-surveys-title", self.surveys()),
            self.section("doc-promises-title", self.promises()),
            self.section("doc-barriers-title", self.barriers()),
            self.section("doc-not-reached-title", self.not_reached()),
        ];
        let beside = [
            self.section("doc-languages-home-title", self.groups(&summary.languages_at_home, "doc-language")),
            self.section(
                "doc-languages-spoken-title",
                self.groups(&summary.contacts.languages, "doc-language"),
            ),
        ];
        let below = self.section("doc-reasons-title", self.groups(&summary.contacts.reasons, "doc-reason"));
        let values =
            [("day", words.full_day(edition.today).into()), ("least", Value::from(summary.leaves.min_group))];
        Page {
            base: Base::of(edition, format!("{title} · {}", summary.term)),
            subtitle: self.subtitle(),
            lead: self.lead(),
            touch: (summary.contacts.total > 0).then(|| self.touch()),
            below: below.into_iter().collect(),
            beside: beside.into_iter().flatten().collect(),
            quotes: (!summary.quotes.is_empty()).then(|| self.quotes()),
            changes,
            paired: paired.into_iter().flatten().collect(),
            frames: [self.danielson(), self.title_one()].into_iter().flatten().collect(),
            footer: words.with("doc-footer", &values),
            title,
        }
    }

    /// A section, unless there is nothing to say in it.
    fn section(&self, title: &str, paragraphs: Vec<String>) -> Option<Section> {
        (!paragraphs.is_empty()).then(|| Section { title: self.words.text(title), paragraphs })
    }

    fn subtitle(&self) -> String {
        let (summary, heading) = (self.summary, &self.summary.heading);
        let dates = self.words.full_span(summary.starts_on, summary.ends_on);
        [&heading.teacher, &heading.room, &heading.school, &summary.term, &dates]
            .into_iter()
            .map(|part| part.trim())
            .filter(|part| !part.is_empty())
            .collect::<Vec<_>>()
            .join(" · ")
    }

    fn lead(&self) -> String {
        let TermSummary { families, conferences, goals, promises, .. } = self.summary;
        let mut lead = vec![self.say(
            "doc-lead-reached",
            &[("all", families.in_class), ("reached", families.reached), ("more", families.more_than_once)],
        )];
        if conferences.held > 0 {
            lead.push(
                self.say(
                    "doc-lead-first",
                    &[("held", conferences.held), ("first", conferences.family_first)],
                ),
            );
        }
        if goals.made > 0 {
            lead.push(self.say("doc-lead-goals", &[("n", goals.made)]));
        }
        if promises.made > 0 {
            lead.push(self.say("doc-lead-promises", &[("made", promises.made), ("kept", promises.kept)]));
        }
        lead.join(" ")
    }

    fn touch(&self) -> Touch {
        let contacts = &self.summary.contacts;
        let bars = contacts.methods.shown.iter().map(|group| Bar {
            label: capitalised(&self.name("doc-method", &group.key)),
            count: group.count,
        });
        let mut note =
            vec![self.folded(&contacts.methods, "doc-method").map(|text| capitalised(&text) + ".")];
        if contacts.unanswered > 0 {
            let counts = [("all", contacts.total), ("n", contacts.unanswered)];
            note.push(Some(self.say("doc-unanswered", &counts)));
        }
        Touch {
            title: self.words.text("doc-touch-title"),
            bars: bars.collect(),
            note: note.into_iter().flatten().collect::<Vec<_>>().join(" "),
            began_title: self.words.text("doc-began-title"),
            began: [("doc-began-we", contacts.we_began), ("doc-began-families", contacts.families_began)]
                .map(|(label, count)| Bar { label: self.words.text(label), count }),
        }
    }

    /// What was counted, in one line: `English 14 · Spanish 9 · Arabic, Somali fewer than 5 each`.
    fn groups(&self, groups: &Groups, names: &str) -> Vec<String> {
        let named = |group: &Group| format!("{} {}", self.name(names, &group.key), group.count);
        let told: Vec<String> = groups.shown.iter().map(named).chain(self.folded(groups, names)).collect();
        if told.is_empty() { Vec::new() } else { vec![capitalised(&told.join(" · "))] }
    }

    /// The groups that are named without their number.
    fn folded(&self, groups: &Groups, names: &str) -> Option<String> {
        if groups.folded.is_empty() {
            return None;
        }
        let mut kinds: Vec<String> = groups.folded.iter().map(|key| self.name(names, key)).collect();
        kinds.sort_by_key(|kind| crate::search::fold(kind));
        let values = |n: u32| {
            [("kinds", Value::from(kinds.join(", "))), ("groups", kinds.len().into()), ("n", n.into())]
        };
        Some(match groups.together {
            _ if groups.few_each => {
                let mut values = values(0).to_vec();
                values.push(("least", self.summary.leaves.min_group.into()));
                self.words.with("doc-folded-few", &values)
            }
            Some(n) => self.words.with("doc-folded-sum", &values(n)),
            None => self.words.with("doc-folded-together", &values(0)),
        })
    }

    fn quotes(&self) -> Quotes {
        let items = self.summary.quotes.iter().map(|quote| self.quote(quote)).collect();
        Quotes { title: self.words.text("doc-quotes-title"), items }
    }

    fn quote(&self, quote: &Quote) -> QuoteBlock {
        let month = self.words.month(quote.month);
        let who = match quote.quoted_as.trim() {
            "" => capitalised(&month),
            who => self.words.with("doc-quoted", &[("who", who.into()), ("month", month.into())]),
        };
        let language = language_of(&quote.language);
        QuoteBlock {
            words: self.words.with("doc-quote", &[("words", quote.words.trim().into())]),
            right_to_left: language.as_deref().is_some_and(right_to_left),
            language,
            rendering: quote.rendering.trim().to_owned(),
            who,
        }
    }

    fn goals(&self) -> Vec<String> {
        let goals = &self.summary.goals;
        if goals.made == 0 {
            return Vec::new();
        }
        let ideas = [
            ("doc-goals-by-family", goals.by_family),
            ("doc-goals-by-student", goals.by_student),
            ("doc-goals-by-teacher", goals.by_teacher),
            ("doc-goals-by-school", goals.by_school),
        ];
        let going = [
            ("doc-goals-met", goals.met),
            ("doc-goals-well-family", goals.well_by_family),
            ("doc-goals-well-teacher", goals.well_by_teacher),
        ];
        let mut text = vec![self.counted(&ideas)];
        text.push(self.counted(&going));
        text.retain(|sentence| !sentence.is_empty());
        vec![text.join(" ")]
    }

    fn promises(&self) -> Vec<String> {
        let promises = &self.summary.promises;
        if promises.made == 0 {
            return Vec::new();
        }
        let became = [
            ("doc-promises-kept", promises.kept),
            ("doc-promises-renegotiated", promises.renegotiated),
            ("doc-promises-not-kept", promises.not_kept),
            ("doc-promises-open", promises.open),
        ];
        let made = self.say("doc-promises-made", &[("n", promises.made)]);
        let settled = promises.kept + promises.not_kept;
        let told = (settled > 0)
            .then(|| self.say("doc-promises-told", &[("settled", settled), ("told", promises.told)]));
        let sentences = [Some(format!("{made} {}", self.counted(&became))), told];
        vec![sentences.into_iter().flatten().collect::<Vec<_>>().join(" ")]
    }

    fn conferences(&self) -> Vec<String> {
        let conferences = &self.summary.conferences;
        let mut text = Vec::new();
        if conferences.held > 0 {
            text.push(self.say(
                "doc-conferences-held",
                &[("held", conferences.held), ("first", conferences.family_first)],
            ));
        }
        if conferences.teacher_first > 0 {
            text.push(self.say("doc-conferences-override", &[("n", conferences.teacher_first)]));
        }
        match conferences.no_shows {
            Count::Exactly(0) => {}
            Count::Exactly(n) => text.push(self.say("doc-conferences-no-shows", &[("n", n)])),
            Count::Few => {
                text.push(
                    self.say("doc-conferences-no-shows-few", &[("least", self.summary.leaves.min_group)]),
                );
            }
        }
        if text.is_empty() { text } else { vec![text.join(" ")] }
    }

    /// What families said of their meetings, a question a line; where too few did, why that is not told.
    fn surveys(&self) -> Vec<String> {
        let (surveys, least) = (&self.summary.surveys, self.summary.leaves.min_group);
        let handed_in = match surveys.handed_in {
            Count::Exactly(0) => return Vec::new(),
            Count::Few => return vec![self.say("doc-surveys-few", &[("least", least)])],
            Count::Exactly(n) => self.say("doc-surveys-handed-in", &[("n", n)]),
        };
        let questions =
            [("heard", surveys.heard), ("knows-how", surveys.knows_how), ("can-help", surveys.can_help)];
        let lines = questions.map(|(question, counts)| {
            let said = match counts {
                Some(AnswerCounts { yes, partly, no }) => {
                    self.say("doc-surveys-said", &[("yes", yes), ("partly", partly), ("no", no)])
                }
                None => self.say("doc-surveys-said-few", &[("least", least)]),
            };
            format!("{} {said}", self.words.text(&format!("doc-surveys-{question}")))
        });
        std::iter::once(handed_in).chain(lines).collect()
    }

    fn barriers(&self) -> Vec<String> {
        self.summary
            .barriers
            .as_ref()
            .map(|barriers| self.groups(barriers, "doc-barrier"))
            .unwrap_or_default()
    }

    fn not_reached(&self) -> Vec<String> {
        let Some(not_reached) = &self.summary.not_reached else { return Vec::new() };
        if not_reached.families == 0 {
            return Vec::new();
        }
        let next = match (not_reached.some_tried, not_reached.some_untried) {
            (true, true) => "doc-not-reached-next-both",
            (true, false) => "doc-not-reached-next-tried",
            _ => "doc-not-reached-next-untried",
        };
        let how_many = self.say("doc-not-reached", &[("n", not_reached.families)]);
        vec![format!("{how_many} {}", self.words.text(next))]
    }

    /// Danielson, Framework for Teaching, component 4c: its three elements.
    fn danielson(&self) -> Option<Frame> {
        if !self.summary.danielson {
            return None;
        }
        let TermSummary { families, conferences, goals, contacts, .. } = self.summary;
        let mut engagement = vec![
            self.say(
                "doc-lead-reached",
                &[
                    ("all", families.in_class),
                    ("reached", families.reached),
                    ("more", families.more_than_once),
                ],
            ),
            self.say("doc-frame-began", &[("all", contacts.total), ("n", contacts.families_began)]),
        ];
        if goals.by_family > 0 {
            engagement
                .push(self.say("doc-frame-family-goals", &[("all", goals.made), ("n", goals.by_family)]));
        }
        if !self.summary.teaching_changes.is_empty() {
            engagement.push(self.say("doc-frame-changes", &[("n", self.summary.leaves.teaching_changes)]));
        }
        let individual = [
            self.say("doc-frame-conferences", &[("n", conferences.held)]),
            self.say("doc-frame-goals", &[("n", goals.made)]),
        ];
        let program = self.reasons_told(&["academics", "introduction", "logistics"]);
        Some(self.frame(
            "doc-danielson",
            [("program", program), ("individual", individual.into()), ("engagement", engagement)],
        ))
    }

    /// The Title I school-parent compact, ESEA section 1116(d)(2): conferences at least once a year, reports on progress,
    /// and regular talk both ways in a language that family members understand.
    fn title_one(&self) -> Option<Frame> {
        if !self.summary.title_one {
            return None;
        }
        let TermSummary { families, conferences, contacts, .. } = self.summary;
        let mut both_ways = vec![self.say(
            "doc-lead-reached",
            &[("all", families.in_class), ("reached", families.reached), ("more", families.more_than_once)],
        )];
        let languages = self.groups(&contacts.languages, "doc-language");
        both_ways.extend(
            languages
                .into_iter()
                .map(|kinds| self.words.with("doc-frame-languages", &[("kinds", kinds.into())])),
        );
        Some(self.frame(
            "doc-title-one",
            [
                ("conferences", vec![self.say("doc-frame-conferences", &[("n", conferences.held)])]),
                ("progress", self.reasons_told(&["academics", "goal_check"])),
                ("both-ways", both_ways),
            ],
        ))
    }

    fn frame<const N: usize>(&self, frame: &str, headings: [(&str, Vec<String>); N]) -> Frame {
        let sections = headings.into_iter().map(|(heading, facts)| {
            let facts = if facts.is_empty() { vec![self.words.text("doc-frame-none")] } else { facts };
            Section {
                title: self.words.text(&format!("{frame}-{heading}")),
                paragraphs: vec![facts.join(" ")],
            }
        });
        Frame {
            title: self.words.text(&format!("{frame}-title")),
            source: self.words.text(&format!("{frame}-source")),
            sections: sections.collect(),
        }
    }

    /// Contacts for these reasons, as far as their number is told.
    fn reasons_told(&self, reasons: &[&str]) -> Vec<String> {
        let told: Vec<String> = reasons
            .iter()
            .filter_map(|reason| {
                let n = self.summary.contacts.reasons.shown(reason)?;
                Some(format!("{} {n}", self.name("doc-reason", reason)))
            })
            .collect();
        if told.is_empty() {
            told
        } else {
            vec![self.words.with("doc-frame-contacts", &[("kinds", told.join(" · ").into())])]
        }
    }

    /// What a group is called.
    fn name(&self, names: &str, key: &str) -> String {
        let unnamed = || self.words.with("doc-language-unnamed", &[("tag", key.into())]);
        self.words.find(&format!("{names}-{key}"), &[]).unwrap_or_else(unnamed)
    }

    /// One sentence of what there is any of: `8 were the family's idea, 6 the child's.`
    fn counted(&self, counts: &[(&str, u32)]) -> String {
        let told: Vec<String> =
            counts.iter().filter(|(_, n)| *n > 0).map(|(id, n)| self.say(id, &[("n", *n)])).collect();
        if told.is_empty() { String::new() } else { capitalised(&told.join("; ")) + "." }
    }

    fn say(&self, id: &str, counts: &[(&str, u32)]) -> String {
        let values: Vec<(&str, Value<'_>)> = counts.iter().map(|(name, n)| (*name, (*n).into())).collect();
        self.words.with(id, &values)
    }
}

fn capitalised(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}
