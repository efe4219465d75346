//! How many of how many, told so that neither the part nor what is left of the whole can be worked out when it is small.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::groups::MIN_GROUP;

/// A part of a whole that is told beside it. `few` is fewer than [`MIN_GROUP`].
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "is", content = "n", rename_all = "snake_case")]
pub enum Share {
    /// None of it.
    #[default]
    None,
    /// All of it.
    All,
    /// So many.
    Exactly(u32),
    /// Some, and few.
    Few,
    /// All but few.
    AllButFew,
    /// Some and not all: the whole is too small to say more, or it would give another number away.
    Some,
    /// Nothing is told: the whole is few itself.
    Untold,
}

impl Share {
    /// So many of a whole.
    pub(super) const fn of(part: u32, whole: u32) -> Self {
        match (part, whole) {
            (_, 1..MIN_GROUP) => Self::Untold,
            (0, _) => Self::None,
            _ if part >= whole => Self::All,
            _ if whole < 2 * MIN_GROUP => Self::Some,
            _ if part < MIN_GROUP => Self::Few,
            _ if whole - part < MIN_GROUP => Self::AllButFew,
            _ => Self::Exactly(part),
        }
    }

    /// So many of a part of a whole. Where the part is not told, a number is only if it says nothing about the part.
    pub(super) const fn of_part(inner: u32, part: u32, whole: u32) -> Self {
        match Self::of(part, whole) {
            Self::Untold => Self::Untold,
            _ if inner == 0 => Self::None,
            _ if inner >= part => Self::All,
            Self::All | Self::Exactly(_) => Self::of(inner, part),
            // Whatever few are left of the whole, at least five of the part are left beside so many.
            Self::AllButFew if inner >= MIN_GROUP && whole - inner >= 2 * MIN_GROUP - 1 => {
                Self::Exactly(inner)
            }
            _ => Self::Some,
        }
    }

    /// The number, where it is told of a whole that is.
    #[must_use]
    pub const fn told(self, whole: u32) -> Option<u32> {
        match self {
            Self::None => Some(0),
            Self::All => Some(whole),
            Self::Exactly(part) => Some(part),
            Self::Few | Self::AllButFew | Self::Some | Self::Untold => None,
        }
    }

    /// The word by which the sentences tell it.
    pub(super) const fn word(self) -> &'static str {
        match self {
            Self::None => "none",
            Self::All => "all",
            Self::Exactly(_) => "exactly",
            Self::Few => "few",
            Self::AllButFew => "all_but_few",
            Self::Some => "some",
            Self::Untold => "untold",
        }
    }
}

#[cfg(test)]
pub(super) mod tests {
    use std::collections::{BTreeMap, BTreeSet};

    use super::super::groups::Count;
    use super::*;

    /// Of everything that is told alike, every number that is small must have more than one possible value.
    pub(in super::super) fn nothing_is_given_away(alike: &BTreeMap<String, Vec<Vec<u32>>>) {
        for (told, cells) in alike {
            for at in 0..cells[0].len() {
                let possible: BTreeSet<u32> = cells.iter().map(|cells| cells[at]).collect();
                let small = possible.iter().next().is_some_and(|only| (1..MIN_GROUP).contains(only));
                assert!(possible.len() > 1 || !small, "{told} is told of {cells:?} alone");
            }
        }
    }

    #[test]
    fn neither_a_small_part_nor_a_small_rest_can_be_worked_out() {
        let mut alike: BTreeMap<String, Vec<Vec<u32>>> = BTreeMap::new();
        for whole in 0..=40 {
            for part in 0..=whole {
                for inner in 0..=part {
                    let told =
                        (Count::from(whole), Share::of(part, whole), Share::of_part(inner, part, whole));
                    let cells = vec![whole - part, inner, part - inner, part];
                    alike.entry(format!("{told:?}")).or_default().push(cells);
                }
            }
        }
        nothing_is_given_away(&alike);
    }

    #[test]
    fn a_part_is_told_as_exactly_as_it_may_be() {
        assert_eq!(Share::of(12, 24), Share::Exactly(12));
        assert_eq!((Share::of(22, 24), Share::of(2, 24)), (Share::AllButFew, Share::Few));
        assert_eq!(
            (Share::of(3, 8), Share::of(0, 0), Share::of(4, 4)),
            (Share::Some, Share::None, Share::Untold)
        );
        assert_eq!(Share::of_part(14, 22, 24), Share::Exactly(14));
        assert_eq!(Share::of_part(20, 22, 24), Share::Some, "few were reached once");
        assert_eq!(Share::of_part(22, 22, 24), Share::All);
    }
}
