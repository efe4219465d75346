//! Rounds: what is written down, the timetable that is proposed and taken over, moving, missing, and the calendar.

#![cfg(test)]

mod calendar;
mod exact;
mod left;
mod missed;
mod moving;
mod taking_over;
mod world;
