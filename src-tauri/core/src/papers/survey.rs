//! Three questions to a family after a meeting, on a paper that says nobody's name.

use super::pen::Pen;
use super::sheet::{Block, Passage, Sheet};

pub(super) fn sheet(pen: &Pen<'_>) -> Sheet {
    let words = pen.words;
    let mut sheet = Sheet::new(words.language(), words.text("paper-survey-title"), String::new());
    sheet.push(Block::Lead { words: words.text("paper-survey-lead") });
    for question in ["heard", "doing", "help"] {
        let answers = ["yes", "partly", "no"].map(|answer| words.text(&format!("paper-survey-{answer}")));
        sheet.push(Block::Ask {
            question: words.text(&format!("paper-survey-{question}")),
            answers: answers.into(),
        });
    }
    sheet.heading(words.text("paper-survey-more"));
    sheet.push(Block::Room { share: 1 });
    sheet.push(Block::Note { words: Passage::plain(words.text("paper-survey-return")) });
    sheet
}
