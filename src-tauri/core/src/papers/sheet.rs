//! A paper as it is laid out: blocks from top to bottom, in reading order. The template adds no words of its own.

use serde::Serialize;

use crate::documents::{Base, Line, right_to_left};
use crate::language::PaperLanguage;

/// Papers one after the other, each on a page of its own and in a language of its own.
#[derive(Debug, Serialize)]
pub(super) struct Papers {
    pub(super) base: Base,
    pub(super) sheets: Vec<Sheet>,
}

/// One paper.
#[derive(Debug, Serialize)]
pub(super) struct Sheet {
    language: &'static str,
    right_to_left: bool,
    size: Size,
    title: String,
    subtitle: String,
    blocks: Vec<Block>,
    foot: Vec<String>,
}

/// How large its letters are.
#[derive(Debug, Clone, Copy, Serialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum Size {
    /// Much has to find room.
    Dense,
    Usual,
    /// It is read from a few steps away.
    Large,
}

/// Words and, where it is not the paper's, their language.
#[derive(Debug, Clone, Serialize)]
pub(super) struct Passage {
    pub(super) words: String,
    pub(super) language: Option<String>,
    pub(super) right_to_left: bool,
}

/// A part of a paper.
#[derive(Debug, Serialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub(super) enum Block {
    /// What the paper is about, a little larger.
    Lead { words: String },
    /// A name and what it is, in rows.
    Facts { rows: Vec<(String, Passage)> },
    /// A heading.
    Heading { words: String },
    /// A smaller heading.
    Small { words: String },
    /// A paragraph.
    Text { words: Passage },
    /// A paragraph that stands back.
    Note { words: Passage },
    /// Things in a list.
    List { items: Vec<Passage> },
    /// A family's words, and below them their rendering and who said them.
    Voice { words: Passage, rendering: Passage, who: String },
    /// Room to write, in a share of what is left of the page.
    Room { share: u32 },
    /// Rows under columns.
    Table { columns: Vec<String>, rows: Vec<Vec<Passage>> },
    /// A question with answers to tick.
    Ask { question: String, answers: Vec<String> },
    /// What is ticked and sent back.
    Reply { title: String, answers: Vec<String> },
}

impl Sheet {
    pub(super) fn new(language: PaperLanguage, title: String, subtitle: String) -> Self {
        Self {
            language: language.tag(),
            right_to_left: language.is_right_to_left(),
            size: Size::Usual,
            title,
            subtitle,
            blocks: Vec::new(),
            foot: Vec::new(),
        }
    }

    /// In letters of another size.
    pub(super) fn sized(self, size: Size) -> Self {
        Self { size, ..self }
    }

    /// With something at its foot.
    pub(super) fn foot(mut self, words: String) -> Self {
        self.foot.push(words);
        self
    }

    pub(super) fn title(&self) -> &str {
        &self.title
    }

    pub(super) fn push(&mut self, block: Block) {
        self.blocks.push(block);
    }

    pub(super) fn heading(&mut self, words: String) {
        self.push(Block::Heading { words });
    }

    /// A heading with a list below it, unless the list is empty.
    pub(super) fn list(&mut self, heading: String, items: Vec<Passage>) {
        if !items.is_empty() {
            self.heading(heading);
            self.push(Block::List { items });
        }
    }

    /// The paper in the order of reading.
    pub(super) fn read_aloud(&self) -> Vec<Line> {
        let mut lines = vec![Line::heading(1, &self.title)];
        lines.extend((!self.subtitle.is_empty()).then(|| Line::plain(&self.subtitle)));
        lines.extend(self.blocks.iter().flat_map(Block::read_aloud));
        lines.extend(self.foot.iter().map(|words| Line::plain(words)));
        for line in &mut lines {
            line.language.get_or_insert_with(|| self.language.to_owned());
        }
        lines
    }
}

impl Passage {
    /// Words in the paper's own language.
    pub(super) fn plain(words: impl Into<String>) -> Self {
        Self { words: words.into(), language: None, right_to_left: false }
    }

    /// Words in a language of their own.
    pub(super) fn of(words: String, language: Option<String>) -> Self {
        let right_to_left = language.as_deref().is_some_and(right_to_left);
        Self { words, language, right_to_left }
    }

    fn read_aloud(&self) -> Line {
        Line { language: self.language.clone(), ..Line::plain(&self.words) }
    }
}

impl Block {
    fn read_aloud(&self) -> Vec<Line> {
        match self {
            Self::Lead { words } => vec![Line::plain(words)],
            Self::Heading { words } => vec![Line::heading(2, words)],
            Self::Small { words } => vec![Line::heading(3, words)],
            Self::Text { words } | Self::Note { words } => vec![words.read_aloud()],
            Self::List { items } => items.iter().map(Passage::read_aloud).collect(),
            Self::Facts { rows } => {
                rows.iter().flat_map(|(name, fact)| [Line::plain(name), fact.read_aloud()]).collect()
            }
            Self::Voice { words, rendering, who } => {
                let below = [rendering.read_aloud(), Line::plain(who)]
                    .into_iter()
                    .filter(|line| !line.text.is_empty());
                std::iter::once(words.read_aloud()).chain(below).collect()
            }
            Self::Room { .. } => Vec::new(),
            Self::Table { columns, rows } => {
                let head = columns.iter().map(|name| Line::plain(name));
                head.chain(rows.iter().flatten().map(Passage::read_aloud)).collect()
            }
            Self::Ask { question, answers } => std::iter::once(Line::heading(2, question))
                .chain(answers.iter().map(|one| Line::plain(one)))
                .collect(),
            Self::Reply { title, answers } => {
                std::iter::once(title).chain(answers).map(|one| Line::plain(one)).collect()
            }
        }
    }
}
