//! Counting without singling anybody out: groups of fewer than five are folded together.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// The smallest group whose number is told.
pub const MIN_GROUP: u32 = 5;

/// Things counted by what they are. Small groups are named without their number, and never so that it can be worked out
/// from the total.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Groups {
    /// Groups large enough to tell, the largest first.
    pub shown: Vec<Group>,
    /// The keys of the others, in the order of the alphabet, which says nothing of their size.
    pub folded: Vec<String>,
    /// Whether each of the others is under [`MIN_GROUP`]. Otherwise a larger one was folded with them, so that the small
    /// one cannot be worked out.
    pub few_each: bool,
    /// How many the folded ones are together, where a larger one was folded with them.
    pub together: Option<u32>,
    /// Whether nothing is told of them, not even which there are: there are so few that each could be worked out.
    pub withheld: bool,
}

/// How many there are of one kind.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Group {
    /// Which kind, as the records write it: `phone`, `es`.
    pub key: String,
    /// How many.
    pub count: u32,
}

/// A number that is told only when it is none or large enough.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "is", content = "n", rename_all = "snake_case")]
pub enum Count {
    /// So many.
    Exactly(u32),
    /// Some, and fewer than [`MIN_GROUP`].
    Few,
}

impl Default for Count {
    fn default() -> Self {
        Self::Exactly(0)
    }
}

impl Count {
    /// The number, where it is told.
    #[must_use]
    pub const fn told(self) -> Option<u32> {
        match self {
            Self::Exactly(count) => Some(count),
            Self::Few => None,
        }
    }
}

impl From<u32> for Count {
    fn from(count: u32) -> Self {
        if (1..MIN_GROUP).contains(&count) { Self::Few } else { Self::Exactly(count) }
    }
}

/// Whether the groups are all of a total, each thing in one of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Overlap {
    /// Each thing is in one group.
    None,
    /// A thing may be in several groups, so that no number of folded ones together is told.
    Some,
}

impl Groups {
    /// Folds what was counted. Groups of nothing are left out.
    pub(super) fn of(counts: BTreeMap<String, u32>, overlap: Overlap) -> Self {
        let (mut folded, mut shown): (Vec<Group>, Vec<Group>) = counts
            .into_iter()
            .filter(|(_, count)| *count > 0)
            .map(|(key, count)| Group { key, count })
            .partition(|group| group.count < MIN_GROUP);
        shown.sort_by(|a, b| b.count.cmp(&a.count).then_with(|| a.key.cmp(&b.key)));
        while !folded.is_empty() && can_be_worked_out(&folded, shown.last()) {
            let Some(smallest) = shown.pop() else { break };
            folded.push(smallest);
        }
        if overlap == Overlap::None
            && shown.is_empty()
            && !folded.is_empty()
            && can_be_worked_out(&folded, None)
        {
            return Self { withheld: true, ..Self::default() };
        }
        let few_each = folded.iter().all(|group| group.count < MIN_GROUP);
        let sum = folded.iter().map(|group| group.count).sum();
        let mut folded: Vec<String> = folded.into_iter().map(|group| group.key).collect();
        folded.sort();
        let together = (!few_each && overlap == Overlap::None).then_some(sum);
        Self { shown, folded, few_each, together, withheld: false }
    }

    /// The number of a group, where it is told; that there is none is told as well.
    #[must_use]
    pub fn told(&self, key: &str) -> Option<u32> {
        let hidden = self.withheld || self.folded.iter().any(|folded| folded == key);
        self.shown(key).or((!hidden).then_some(0))
    }

    /// The number of a group that there is any of, where it is told.
    #[must_use]
    pub fn shown(&self, key: &str) -> Option<u32> {
        self.shown.iter().find(|group| group.key == key).map(|group| group.count)
    }

    /// Whether nothing was counted.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.shown.is_empty() && self.folded.is_empty() && !self.withheld
    }
}

/// Whether someone who knows the total, the groups that are told and how they are folded could work out a small one: there is only
/// one, or together they are as few or as many as they can be. A large one is folded before any that is larger, so it is no larger
/// than the smallest that is told.
fn can_be_worked_out(folded: &[Group], smallest_told: Option<&Group>) -> bool {
    let sum: u32 = folded.iter().map(|group| group.count).sum();
    let small =
        u32::try_from(folded.iter().filter(|group| group.count < MIN_GROUP).count()).unwrap_or(u32::MAX);
    let large = u32::try_from(folded.len()).unwrap_or(u32::MAX) - small;
    let most_of_small = small * (MIN_GROUP - 1);
    let fewest = small + large * MIN_GROUP;
    let most = match smallest_told {
        _ if large == 0 => Some(most_of_small),
        Some(told) => Some(most_of_small + large * told.count),
        None => None,
    };
    // With one of as many as the smallest that may be told there is nothing in between.
    let pinned = large > 0 && smallest_told.is_some_and(|told| told.count == MIN_GROUP);
    folded.len() < 2 || sum < MIN_GROUP || sum == fewest || Some(sum) == most || pinned
}

#[cfg(test)]
mod tests {
    use super::*;

    fn groups(counts: &[(&str, u32)]) -> Groups {
        Groups::of(counts.iter().map(|(key, count)| ((*key).to_owned(), *count)).collect(), Overlap::None)
    }

    #[test]
    fn groups_under_five_are_named_without_their_number() {
        let groups = groups(&[("en", 14), ("es", 9), ("vi", 4), ("so", 2), ("ar", 2)]);
        assert_eq!(groups.shown.iter().map(|group| group.count).collect::<Vec<_>>(), [14, 9]);
        assert_eq!(groups.folded, ["ar", "so", "vi"]);
        assert!(groups.few_each && groups.together.is_none());
    }

    #[test]
    fn a_single_small_group_is_folded_with_the_next_smallest() {
        let groups = groups(&[("en", 20), ("es", 9), ("vi", 2)]);
        assert_eq!(groups.shown("en"), Some(20));
        assert_eq!(groups.folded, ["es", "vi"]);
        assert!(!groups.few_each);
        assert_eq!(groups.together, Some(11));
    }

    #[test]
    fn small_groups_of_one_each_are_folded_with_a_larger_one() {
        let groups = groups(&[("a", 1), ("b", 1), ("c", 1), ("d", 1), ("e", 1), ("f", 30), ("g", 8)]);
        assert_eq!(groups.shown("f"), Some(30));
        assert_eq!(groups.folded, ["a", "b", "c", "d", "e", "g"]);
    }

    #[test]
    fn nothing_is_folded_where_no_group_is_small() {
        let groups = groups(&[("phone", 64), ("text", 5), ("letter", 0)]);
        assert!(groups.folded.is_empty());
        assert_eq!(groups.shown.len(), 2);
    }

    /// What of every count of up to four kinds, up to 22 things in all, is told, and which counts are told alike: what somebody
    /// who knows the rules could make of it, who is told the total from five on.
    #[test]
    fn no_small_group_can_be_worked_out_from_what_is_told() {
        let mut alike: BTreeMap<String, Vec<[u32; 4]>> = BTreeMap::new();
        for total in 1..=22u32 {
            for a in 0..=total {
                for b in 0..=total - a {
                    for c in 0..=total - a - b {
                        let counts = [a, b, c, total - a - b - c];
                        let keys = ["a", "b", "c", "d"].map(str::to_owned);
                        let told = Groups::of(keys.into_iter().zip(counts).collect(), Overlap::None);
                        alike.entry(format!("{:?} {told:?}", Count::from(total))).or_default().push(counts);
                    }
                }
            }
        }
        for (told, alike) in alike {
            for at in 0..4 {
                let possible: std::collections::BTreeSet<u32> = alike.iter().map(|it| it[at]).collect();
                let small = possible.iter().next().is_some_and(|only| (1..MIN_GROUP).contains(only));
                assert!(possible.len() > 1 || !small, "{told} is told of {alike:?} alone");
            }
        }
    }
}
