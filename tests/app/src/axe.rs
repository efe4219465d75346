//! What axe says about the page: barriers for people who see, hear or move differently.

use std::path::Path;

use serde_json::Value;

/// The rules: WCAG 2.2 A and AA, and axe's own best practices.
pub(crate) const RUN: &str = "
    const done = arguments[arguments.length - 1];
    const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
    axe.run(document, { runOnly: tags, resultTypes: ['violations'] }).then(
      (found) => done(found.violations.map((rule) => ({
        rule: rule.id,
        impact: rule.impact,
        help: rule.help,
        places: rule.nodes.map((node) => node.target.join(' ') + ' — ' + node.failureSummary.replace(/\\s+/g, ' ')),
      }))),
      (error) => done(String(error)),
    );";

/// Where `npm ci` put axe.
pub(crate) fn script_file() -> std::path::PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../ui/node_modules/axe-core/axe.min.js")
}

/// One rule that the page breaks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Violation {
    /// axe's name of the rule, `color-contrast` say.
    pub rule: String,
    /// `minor`, `moderate`, `serious` or `critical`.
    pub impact: String,
    /// The rule in a sentence.
    pub help: String,
    /// Each element that breaks it: its selector, and what would mend it.
    pub places: Vec<String>,
}

impl Violation {
    /// `None` when axe answered in another form than [`RUN`] asks for.
    pub(crate) fn read(answer: &Value) -> Option<Self> {
        let text = |name: &str| Some(answer.get(name)?.as_str()?.to_owned());
        let places = answer.get("places")?.as_array()?;
        Some(Violation {
            rule: text("rule")?,
            impact: text("impact").unwrap_or_default(),
            help: text("help")?,
            places: places.iter().filter_map(|place| Some(place.as_str()?.to_owned())).collect(),
        })
    }
}

/// A line for each rule, and below it a line for each place.
pub(crate) fn listed(violations: &[Violation]) -> String {
    let paragraph =
        |v: &Violation| format!("{} ({}): {}\n  {}", v.rule, v.impact, v.help, v.places.join("\n  "));
    violations.iter().map(paragraph).collect::<Vec<_>>().join("\n")
}
