//! The words by which formats, reasons, warnings and questions are known: in JSON, in TypeScript and in the locale files.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// An enum whose values are words: the same in JSON, in TypeScript and, after a prefix, in the locale files.
macro_rules! words {
    ($(#[$meta:meta])* $name:ident { $($(#[$about:meta])* $variant:ident = $code:tt,)* }) => {
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
        pub enum $name { $($(#[$about])* #[serde(rename = $code)] $variant,)* }

        impl $name {
            /// Every value, in the order of its definition.
            pub const ALL: &'static [Self] = &[$(Self::$variant),*];

            /// The word for it in JSON.
            #[must_use]
            pub const fn code(self) -> &'static str {
                match self { $(Self::$variant => $code,)* }
            }
        }
    };
}
pub(super) use words;

words! {
    /// What kind of file a roster is. Those without a reader are known by sight, so that the teacher is told what they
    /// hold. The locale files name each under `format-` and [`Format::code`], with `-` for `.`.
    Format {
        /// Microsoft School Data Sync, version 2 or 2.1 CSV.
        SdsV21 = "sds-v2.1",
        /// A table of text whose columns are found by name.
        Csv = "csv",
        /// OneRoster 1.1 CSV.
        OneRoster11 = "oneroster-1.1",
        /// OneRoster 1.2 CSV.
        OneRoster12 = "oneroster-1.2",
        /// Microsoft School Data Sync, version 1 CSV.
        SdsV1 = "sds-v1",
        /// A spreadsheet of Excel 2007 and later.
        Xlsx = "xlsx",
        /// A spreadsheet of older Excel.
        Xls = "xls",
        /// A spreadsheet of LibreOffice.
        Ods = "ods",
        /// The files that Clever takes from schools.
        Clever = "clever",
        /// Who is in which class of Google Classroom, as GAM writes it.
        Classroom = "google-classroom",
        /// A list of names, one a line, without names of columns.
        List = "list",
        /// Address book cards.
        Vcard = "vcard",
        /// JSON.
        Json = "json",
        /// XML.
        Xml = "xml",
        /// A table in a web page; some systems write one and call it a spreadsheet.
        Html = "html",
        /// A PDF.
        Pdf = "pdf",
        /// A text document of Word, LibreOffice or the like.
        Document = "document",
        /// A picture.
        Image = "image",
        /// An archive other than zip.
        Archive = "archive",
    }
}

words! {
    /// Why a row was left out. The locale files explain each under `skipped-` and its code.
    SkipReason {
        /// The school marked the row as to be deleted.
        ToBeDeleted = "to-be-deleted",
        /// The person has no name.
        NoName = "no-name",
        /// The same id stood in an earlier row.
        DuplicateId = "duplicate-id",
        /// The row has no id where it needs one.
        NoId = "no-id",
        /// The row names a person who is in no row of the people's file.
        UnknownPerson = "unknown-person",
        /// The row names a class that is in no row of the classes' file.
        UnknownClass = "unknown-class",
        /// Neither of the two people is a student.
        NoStudent = "no-student",
        /// The adult is a doctor, a teacher, an emergency contact…: not one who cares for the child.
        NotAGuardian = "not-a-guardian",
        /// A quotation mark was opened and not closed.
        UnclosedQuote = "unclosed-quote",
        /// The row has more filled cells than there are columns.
        TooManyCells = "too-many-cells",
        /// The row repeats the names of the columns.
        RepeatedHeader = "repeated-header",
        /// The school marked the student as not active.
        Inactive = "inactive",
        /// The file holds changes only, and the row is about somebody who has not changed.
        NotInDelta = "not-in-delta",
        /// A card that says nothing about a child of the class, nor whom it belongs to.
        NobodysCard = "nobodys-card",
    }
}

words! {
    /// What the teacher should look at. The locale files explain each under `warning-` and its code.
    WarningCode {
        /// The text was in an old encoding, guessed; `detail` is its name. Accents should be looked at.
        GuessedEncoding = "guessed-encoding",
        /// Some characters could not be read and stand as `U+FFFD`.
        ReplacedCharacters = "replaced-characters",
        /// Invisible control characters were taken out.
        ControlCharacters = "control-characters",
        /// No column holds a student's name; the teacher has to say which does.
        NoStudentName = "no-student-name",
        /// There are more guardians in a row than can be kept; `detail` is the column.
        TooManyGuardians = "too-many-guardians",
        /// A student has no guardian in this file; without a line, no student has one.
        NoGuardian = "no-guardian",
        /// Guardians have a telephone or an address, but no name.
        GuardianWithoutName = "guardian-without-name",
        /// Two students have the same name and were kept apart.
        SameName = "same-name",
        /// Rows that stand apart have the same student's name and nothing tells the students apart: taken as one.
        SameNameTakenAsOne = "same-name-taken-as-one",
        /// Two students have the same id; the second was kept without it.
        SameId = "same-id",
        /// A birth date could not be read.
        UnreadDate = "unread-date",
        /// Day and month could be the other way round; `detail` is `day-month` or `month-day`, as they were read.
        AmbiguousDates = "ambiguous-dates",
        /// Something other than an email address stands in its place and was left out.
        NotAnEmail = "not-an-email",
        /// It is unclear whether an interpreter is needed.
        UnreadInterpreter = "unread-interpreter",
        /// One cell may name two people.
        MaybeTwoPeople = "maybe-two-people",
        /// A file of the set is missing; `detail` is its name.
        MissingFile = "missing-file",
        /// A file of the set lacks a column and was left out; `detail` is the column.
        MissingColumn = "missing-column",
        /// The file does not say in which relation an adult stands to the child.
        NoRelationship = "no-relationship",
        /// Both people of a relationship are students; the second was taken as the adult.
        BothStudents = "both-students",
        /// The file says that it holds changes only: who is missing in it has not left.
        Delta = "delta",
        /// Nothing says whether the file holds everybody or changes only; it was taken as changes.
        TakenAsDelta = "taken-as-delta",
        /// Another sheet of the workbook looks like a class list too, with other columns, and was left out; `detail` is its name.
        OtherSheet = "other-sheet",
        /// A sheet of the workbook is no class list, and was left out; `detail` is its name.
        SheetLeftOut = "sheet-left-out",
        /// The file has no names of columns, only names of people.
        NamesOnly = "names-only",
        /// No card says whose it is; all were taken as students'.
        CardsAsStudents = "cards-as-students",
        /// There are more skipped rows or warnings than are listed.
        More = "more",
    }
}

words! {
    /// What only the teacher can say; [`super::Reading`] takes the answer. The locale files ask each under `question-`
    /// and its code.
    OpenQuestion {
        /// Which of two small numbers of a date is the day; a warning says how they were read meanwhile.
        DayOrder = "day-order",
        /// Which column holds the students' names.
        StudentName = "student-name",
    }
}

impl Format {
    /// The name of this format in the locale files.
    #[must_use]
    pub fn message(self) -> String {
        format!("format-{}", self.code().replace('.', "-"))
    }
}
