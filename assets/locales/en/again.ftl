# A file of the school that comes again: who is in it, what it says, what is doubtful.

## How somebody in the file stands to who is here

standing-added = New
standing-changed = Something is different
standing-unchanged = As before
standing-back = Back again
standing-doubtful = Please say who this is
standing-waiting = Waits for the child to be known
standing-taken-off = Taken off by you; stays off
standing-left-out = Left out

## Why it is doubtful who somebody is

doubt-same-name = Somebody here has the same name, and nothing else tells whether they are the same.
doubt-same-name-other-id = Somebody here has the same name and another school ID.
doubt-same-name-other-birth-date = Somebody here has the same name and another date of birth.
doubt-same-id-other-name = Somebody here has the same school ID and another name.
doubt-several-of-the-name = More than one person here could be meant.
doubt-same-reach = Somebody of this family can be reached in the same way and is called a little differently.
doubt-like-restricted = This adult looks like one of the family who may not be contacted or may not receive records.

## What the school says

school-field-given-name = First name
school-field-family-name = Last name
school-field-goes-by = Name they go by
school-field-pronouns = Pronouns
school-field-grade = Grade
school-field-birth-date = Date of birth
school-field-home-language = Language at home
school-field-class = Class
school-field-in-class = In the class
school-field-relationship = Relationship
school-field-phones = Phones
school-field-email = Email
school-field-language = Language
school-field-interpreter = Interpreter
school-field-address = Address
school-field-cares-for = Cares for

## As what the class of the file comes

coming-same-class = The same class again
coming-new-class = A new class
coming-another-class = Another class beside it
