//! The words that headers are made of, in English and Spanish.

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Tongue {
    English,
    Spanish,
    Either,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Meaning {
    Student,
    /// An adult by kinship: mother, father…
    Kin,
    /// An adult in general.
    Guardian,
    Given,
    Family,
    /// `Family`, which is a surname only before `name`.
    FamilyWord,
    Full,
    Name,
    Preferred,
    Ordinal,
    Relationship,
    Interpreter,
    Language,
    Email,
    Mobile,
    Phone,
    Address,
    AddressPart,
    Birth,
    Id,
    Number,
    Grade,
    Class,
    Teacher,
    Pronouns,
    /// Says nothing by itself.
    Filler,
    /// A column with this word is about something that is not kept here.
    Elsewhere,
    Unknown,
}

/// Meaning, English words, Spanish words, as [`fold`] leaves them.
pub(super) const VOCABULARY: &[(Meaning, &str, &str)] = &[
    (
        Meaning::Student,
        "student pupil child children learner scholar kid",
        "alumno alumna alumnado estudiante nino nina hijo hija menor educando educanda",
    ),
    (
        Meaning::Kin,
        "mother mom mum mommy father dad daddy stepmother stepmom stepfather stepdad grandmother \
         grandma grandfather grandpa grandparent aunt uncle stepparent godmother godfather",
        "madre mama mami padre papa papi madrastra padrastro abuela abuelo abuelita abuelito tia tio \
         madrina padrino",
    ),
    (
        Meaning::Guardian,
        "guardian guardians parent parents caregiver carer contact contacts adult custodian",
        "padres tutor tutora tutores acudiente apoderado apoderada representante encargado \
         encargada responsable contacto familiar adulto cuidador cuidadora",
    ),
    (Meaning::Given, "first given forename firstname fname", "nombres pila"),
    (Meaning::Family, "last surname lastname lname", "apellido apellidos"),
    (Meaning::FamilyWord, "family household", "familia hogar"),
    (Meaning::Full, "full complete", "completo"),
    (Meaning::Name, "name names", "nombre"),
    (Meaning::Preferred, "preferred nickname alias goes known", "preferido apodo conocido conocida"),
    (Meaning::Ordinal, "", "primer primero segundo paterno materno"),
    (Meaning::Relationship, "relationship relation", "parentesco parentezco relacion vinculo filiacion"),
    (
        Meaning::Interpreter,
        "interpreter interpretation translator",
        "interprete interpretacion traductor traductora",
    ),
    (Meaning::Language, "language languages lang tongue", "idioma idiomas lengua lenguaje"),
    (Meaning::Email, "email mail emails", "correo"),
    (Meaning::Mobile, "mobile cell cellphone sms whatsapp", "celular cel movil wasap"),
    (Meaning::Phone, "phone phones telephone tel ph landline", "telefono telefonos tlf tfno fono"),
    (Meaning::Address, "address addresses street residence", "direccion domicilio calle residencia"),
    (
        Meaning::AddressPart,
        "city town zip postcode postal state province country place",
        "ciudad municipio provincia colonia pais lugar",
    ),
    (Meaning::Birth, "birth birthdate birthday bday dob born", "nacimiento nac cumpleanos"),
    (Meaning::Id, "id identifier sis identification upn", "identificador matricula expediente legajo nia"),
    (Meaning::Number, "number num", "numero"),
    (Meaning::Grade, "grade yeargroup year", "grado nivel"),
    (
        Meaning::Class,
        "class classroom homeroom section room course form",
        "clase aula grupo seccion curso salon paralelo",
    ),
    (Meaning::Teacher, "teacher teachers", "docente maestro maestra profesor profesora"),
    (Meaning::Pronouns, "pronoun pronouns", "pronombre pronombres"),
    (
        Meaning::Filler,
        "of the and or to for legal current home house primary secondary work daytime level code \
         needed required need needs date local district permanent perm unique other spoken native \
         mailing line yes is by as",
        "de del la las los el y o con al legal actual casa trabajo principal primario secundario \
         secundaria electronico fecha local necesita requiere particular materna hablado hablada \
         no si se",
    ),
    (
        Meaning::Elsewhere,
        "emergency doctor physician dentist counselor counsellor school bus route locker \
         password username login medical health allergy allergies insurance ssn social gender sex \
         race ethnicity photo status start end entry exit enrollment enrolled created modified \
         custody note notes comment comments sibling siblings brother sister employer occupation \
         job lunch diet religion nationality citizenship passport middle initial suffix prefix title method count size average gpa points score \
         attendance total age verified",
        "emergencia medico escuela colegio ruta salud \
         alergia alergias seguro sexo genero raza etnia foto estado estatus inicio fin nota notas \
         comentario comentarios observaciones hermano hermana ocupacion profesion empleo edad \
         asistencia promedio curp dni nie rut cedula pasaporte nacionalidad religion dieta",
    ),
];
