//! Talk both ways: the one place that says which exchange was one. Today, the lists of families and the summary count by it.

use super::{Contact, Direction, Method, Outcome};

/// The rule in SQL, of a row that the query calls `contact`; [`Contact::is_two_way`] is the same in Rust, and a test holds the
/// two together.
const TWO_WAY: &str =
    "(contact.direction = 'they' OR contact.outcome = 'answered' OR (contact.outcome = 'reached'
    AND contact.method IN ('phone', 'in_person', 'home_visit', 'conference', 'video')))";

/// A query that asks for `two_way(contact)`, as SQLite understands it.
#[must_use]
pub fn with_two_way(sql: &str) -> String {
    sql.replace("two_way(contact)", TWO_WAY)
}

impl Method {
    /// Whether two people hear each other while it lasts.
    #[must_use]
    pub const fn is_live(self) -> bool {
        matches!(self, Self::Phone | Self::InPerson | Self::HomeVisit | Self::Conference | Self::Video)
    }
}

impl Contact {
    /// Whether there was talk both ways: the family began it, it answered, or it was reached by voice, by video or in person.
    #[must_use]
    pub const fn is_two_way(&self) -> bool {
        match (self.direction, self.outcome) {
            (Direction::They, _) | (_, Outcome::Answered) => true,
            (Direction::We, Outcome::Reached) => self.method.is_live(),
            (Direction::We, _) => false,
        }
    }

    /// Whether nothing says if it was answered: a message of the time when one that was only sent was written down as reached.
    #[must_use]
    pub const fn may_be_unanswered(&self) -> bool {
        matches!((self.direction, self.outcome), (Direction::We, Outcome::Reached)) && !self.method.is_live()
    }
}
