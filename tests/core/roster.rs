//! Rosters as schools give them, to a preview.
