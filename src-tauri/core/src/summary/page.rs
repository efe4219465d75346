//! What stands on the page of a term summary: every sentence and bar, in the reader's language and in reading order.

use serde::Serialize;

use super::groups::{Count, Group, Groups};
use super::{Quote, Share, TermStep, TermSummary};
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
    /// The two sides; none where their numbers are not told.
    began: Vec<Bar>,
    /// What is told instead.
    began_note: String,
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
            lines.extend((!touch.began_note.is_empty()).then(|| Line::plain(&touch.began_note)));
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
            touch: (summary.contacts.total != Count::Exactly(0)).then(|| self.touch()),
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
        let TermSummary { conferences, goals, promises, .. } = self.summary;
        let mut lead = vec![self.reached()];
        if let Count::Exactly(held @ 1..) = conferences.held {
            lead.push(self.share("doc-lead-first", conferences.family_first, held));
        }
        lead.extend(self.count("doc-lead-goals", goals.made));
        lead.extend(match (promises.made, promises.became.told("kept")) {
            (Count::Exactly(made @ 1..), Some(kept)) => {
                Some(self.say("doc-lead-promises", &[("made", made), ("kept", kept)]))
            }
            (made, _) => self.count("doc-lead-promises-made", made),
        });
        lead.join(" ")
    }

    /// With how many families there was talk both ways.
    fn reached(&self) -> String {
        let families = &self.summary.families;
        let Count::Exactly(all) = families.in_class else {
            return self.say("doc-lead-few-families", &[("least", self.least())]);
        };
        let more = families.reached.told(all).unwrap_or_default();
        let more = match families.more_than_once {
            Share::None => String::new(),
            share => self.share("doc-lead-more", share, more),
        };
        let mut values = self.values(families.reached, all).to_vec();
        values.push(("more", more.into()));
        self.words.with("doc-lead-reached", &values)
    }

    fn touch(&self) -> Touch {
        let contacts = &self.summary.contacts;
        let bars = contacts.methods.shown.iter().map(|group| Bar {
            label: capitalised(&self.name("doc-method", &group.key)),
            count: group.count,
        });
        let mut note =
            vec![self.folded(&contacts.methods, "doc-method").map(|text| capitalised(&text) + ".")];
        if let Count::Few = contacts.total {
            note.push(self.count("doc-contacts", contacts.total));
        }
        let we_began = match contacts.total {
            Count::Exactly(total) => contacts.families_began.told(total).map(|families| total - families),
            Count::Few => None,
        };
        if contacts.one_way != Share::None && contacts.total != Count::Few {
            let id = if we_began.is_some() { "doc-one-way" } else { "doc-one-way-some" };
            note.push(Some(self.share(id, contacts.one_way, we_began.unwrap_or_default())));
            note.extend(contacts.told_apart.map(|apart| {
                let mut values = self.values(apart.unsaid, 0).to_vec();
                values.push(("day", self.words.full_day(apart.since).into()));
                Some(self.words.with("doc-told-apart", &values))
            }));
        }
        let began = |we: u32, families: u32| {
            [("doc-began-we", we), ("doc-began-families", families)]
                .map(|(label, count)| Bar { label: self.words.text(label), count })
        };
        let (began, began_note) = match (contacts.total, we_began) {
            (Count::Exactly(total), Some(we)) => (began(we, total - we).into(), String::new()),
            (Count::Exactly(total), None) => {
                (Vec::new(), self.share("doc-began-share", contacts.families_began, total))
            }
            (Count::Few, _) => (Vec::new(), self.words.text("doc-withheld")),
        };
        Touch {
            title: self.words.text("doc-touch-title"),
            bars: bars.collect(),
            note: note.into_iter().flatten().collect::<Vec<_>>().join(" "),
            began_title: self.words.text("doc-began-title"),
            began,
            began_note,
        }
    }

    /// What was counted, in one line: `English 14 · Spanish 9 · Arabic, Somali fewer than 5 each`.
    fn groups(&self, groups: &Groups, names: &str) -> Vec<String> {
        let named = |group: &Group| format!("{} {}", self.name(names, &group.key), group.count);
        if groups.withheld {
            return vec![self.words.text("doc-withheld")];
        }
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
        let Some(made) = self.count("doc-goals-made", goals.made) else { return Vec::new() };
        let Count::Exactly(all) = goals.made else { return vec![made] };
        let going = [
            ("doc-goals-met", goals.met),
            ("doc-goals-well-family", goals.well_by_family),
            ("doc-goals-well-teacher", goals.well_by_teacher),
        ];
        let going: Vec<String> = going
            .into_iter()
            .filter(|(_, share)| *share != Share::None)
            .map(|(id, share)| self.share(id, share, all))
            .collect();
        let going = (!going.is_empty()).then(|| capitalised(&going.join("; ")) + ".");
        let sentences = [Some(made), going];
        let mut text = vec![sentences.into_iter().flatten().collect::<Vec<_>>().join(" ")];
        text.extend(self.groups(&goals.ideas, "doc-idea"));
        text
    }

    fn promises(&self) -> Vec<String> {
        let promises = &self.summary.promises;
        let Some(made) = self.count("doc-promises-made", promises.made) else { return Vec::new() };
        let Count::Exactly(_) = promises.made else { return vec![made] };
        let settled = promises.became.told("kept").zip(promises.became.told("not_kept"));
        let settled = settled.map(|(kept, not_kept)| kept + not_kept);
        let told = match settled {
            Some(0) => None,
            Some(settled) if settled >= self.least() => {
                Some(self.share("doc-promises-told", promises.told, settled))
            }
            _ => Some(self.share("doc-promises-told-some", promises.told, 0)),
        };
        let mut text = vec![made];
        text.extend(self.groups(&promises.became, "doc-promise"));
        text.extend(told);
        text
    }

    fn conferences(&self) -> Vec<String> {
        let conferences = &self.summary.conferences;
        let mut text: Vec<String> =
            self.count("doc-conferences-held", conferences.held).into_iter().collect();
        if let Count::Exactly(held @ 1..) = conferences.held {
            text.push(self.share("doc-lead-first", conferences.family_first, held));
            if conferences.teacher_first != Share::None {
                let others = conferences.family_first.told(held).map(|first| held - first);
                let id = match (conferences.teacher_first, others) {
                    (Share::All | Share::Exactly(_), Some(_)) => "doc-conferences-override",
                    _ => "doc-conferences-override-some",
                };
                text.push(self.share(id, conferences.teacher_first, others.unwrap_or_default()));
            }
        }
        text.extend(self.count("doc-conferences-no-shows", conferences.no_shows));
        if conferences.no_shows != Count::Exactly(0) {
            text.extend(self.next(&[TermStep::AnotherDay]));
        }
        if text.is_empty() { text } else { vec![text.join(" ")] }
    }

    /// What families said of their meetings, a question a line; where too few did, why that is not told.
    fn surveys(&self) -> Vec<String> {
        let surveys = &self.summary.surveys;
        let handed_in = match surveys.handed_in {
            Count::Exactly(0) => return Vec::new(),
            Count::Few => return vec![self.say("doc-surveys-few", &[("least", self.least())])],
            Count::Exactly(n) => self.say("doc-surveys-handed-in", &[("n", n)]),
        };
        let questions =
            [("heard", &surveys.heard), ("knows-how", &surveys.knows_how), ("can-help", &surveys.can_help)];
        let lines = questions.into_iter().filter_map(|(question, said)| {
            let said = self.groups(said.as_ref()?, "doc-survey");
            Some(format!("{} {}", self.words.text(&format!("doc-surveys-{question}")), said.join(" ")))
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
        let families = &self.summary.families;
        if !self.summary.not_reached || families.reached == Share::All {
            return Vec::new();
        }
        let Count::Exactly(all @ 1..) = families.in_class else { return Vec::new() };
        let how_many = match families.reached.told(all) {
            Some(reached) => self.say("doc-not-reached", &[("n", all - reached)]),
            None => self.share("doc-not-reached-share", families.reached, all),
        };
        let steps =
            [TermStep::AnotherChannel, TermStep::AnotherTime, TermStep::TheirLanguage, TermStep::FirstHello];
        vec![std::iter::once(how_many).chain(self.next(&steps)).collect::<Vec<_>>().join(" ")]
    }

    /// What the teacher will do next, of these steps; nothing that they did not say.
    fn next(&self, steps: &[TermStep]) -> Option<String> {
        let chosen: Vec<String> = steps
            .iter()
            .filter(|step| self.summary.next.contains(step))
            .map(|step| {
                self.words.text(match step {
                    TermStep::AnotherDay => "doc-next-another-day",
                    TermStep::AnotherChannel => "doc-next-another-channel",
                    TermStep::AnotherTime => "doc-next-another-time",
                    TermStep::TheirLanguage => "doc-next-their-language",
                    TermStep::FirstHello => "doc-next-first-hello",
                })
            })
            .collect();
        (!chosen.is_empty()).then(|| self.words.with("doc-next", &[("steps", chosen.join("; ").into())]))
    }

    /// Danielson, Framework for Teaching, component 4c: its three elements.
    fn danielson(&self) -> Option<Frame> {
        if !self.summary.danielson {
            return None;
        }
        let TermSummary { conferences, goals, contacts, .. } = self.summary;
        let mut engagement = vec![self.reached()];
        if let Count::Exactly(total @ 1..) = contacts.total {
            engagement.push(self.share("doc-began-share", contacts.families_began, total));
        }
        if let (Count::Exactly(made), Some(families)) = (goals.made, goals.ideas.shown("family")) {
            engagement.push(self.say("doc-frame-family-goals", &[("all", made), ("n", families)]));
        }
        if !self.summary.teaching_changes.is_empty() {
            engagement.push(self.say("doc-frame-changes", &[("n", self.summary.leaves.teaching_changes)]));
        }
        let individual = [
            self.count_or_none("doc-frame-conferences", conferences.held),
            self.count_or_none("doc-frame-goals", goals.made),
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
        let TermSummary { conferences, contacts, .. } = self.summary;
        let mut both_ways = vec![self.reached()];
        let languages = self.groups(&contacts.languages, "doc-language");
        both_ways.extend(
            languages
                .into_iter()
                .map(|kinds| self.words.with("doc-frame-languages", &[("kinds", kinds.into())])),
        );
        Some(self.frame(
            "doc-title-one",
            [
                ("conferences", vec![self.count_or_none("doc-frame-conferences", conferences.held)]),
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

    /// The smallest group whose number is told.
    fn least(&self) -> u32 {
        self.summary.leaves.min_group
    }

    /// How many there are of something, or that there are few; nothing where there is none.
    fn count(&self, id: &str, count: Count) -> Option<String> {
        (count != Count::Exactly(0)).then(|| self.count_or_none(id, count))
    }

    fn count_or_none(&self, id: &str, count: Count) -> String {
        match count {
            Count::Exactly(n) => self.say(id, &[("n", n)]),
            Count::Few => self.say(&format!("{id}-few"), &[("least", self.least())]),
        }
    }

    /// How many of how many.
    fn share(&self, id: &str, share: Share, all: u32) -> String {
        self.words.with(id, &self.values(share, all))
    }

    fn values(&self, share: Share, all: u32) -> [(&'static str, Value<'static>); 4] {
        let n = if let Share::Exactly(n) = share { n } else { 0 };
        [("is", share.word().into()), ("n", n.into()), ("all", all.into()), ("least", self.least().into())]
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
