//! What a teacher does, done in the real window.

mod smoke;
