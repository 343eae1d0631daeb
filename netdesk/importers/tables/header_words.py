"""What the name of a column means: `Telefon (geschäftlich) 2` is a phone number at work."""

from __future__ import annotations

import re
from functools import lru_cache

from netdesk.domain.table_mapping import ColumnUse
from netdesk.importers.name_key import folds

_WORD = re.compile(r"[a-z]+")
_EMAIL = re.compile(r"\be[-_ ]mail")
_PLACE_WORDS = {
    "home": "home private privat priv privater private personal persoenlich persoenliche zuhause",
    "work": "work business gesch geschaeftl geschaeftlich geschaeftliche dienstl dienstlich dienstliche "
    "beruflich office arbeit",
    "other": "other weitere weiterer weiteres weiterese weiteresr sonstige andere",
}
_KIND_WORDS = {"mobile": "mobile mobil handy cell cellphone", "fax": "fax telefax"}
_FIELDS = {
    "name": "name|full name|fullname|display name|anzeigename|vollstaendiger name|kontakt|contact|person|"
    "contact name|file as|speichern unter|angezeigter name|namen|kontaktname|vor und nachname|"
    "vor u nachname|vor nachname|name vorname|nachname vorname|vorname nachname|vorname name|"
    "vorname und name|vorname und nachname|name und vorname|nachname und vorname|ansprechpartner|"
    "ansprechpartnerin|contact person",
    "given_name": "first name|firstname|given name|givenname|forename|vorname|rufname|vornamen",
    "family_name": "last name|lastname|family name|surname|nachname|familienname|zuname|sn|nachnamen",
    "additional_names": "middle name|additional name|additional names|weitere vornamen|zweiter vorname",
    "prefix": "prefix|name prefix|salutation|anrede|titel vor dem namen|akademischer titel|akad titel|"
    "akademischer grad|akad grad|honorific",
    "suffix": "suffix|name suffix|namenszusatz",
    "nickname": "nickname|nick name|spitzname|alias|short name|nick",
    "organisation": "company|organization|organisation|firma|unternehmen|company name|employer|arbeitgeber|"
    "organization name|organisation name|firmenname|firm|verein|institution|current company",
    "department": "department|abteilung|organization department|division|unit|bereich",
    "title": "title|titel|position|job title|jobtitle|role|rolle|funktion|function|beruf|profession|"
    "occupation|organization title|arbeitstitel|berufsbezeichnung|taetigkeit|job|stelle|current position",
    "email": "email|mail|email address|mail address|email adresse|mailadresse|primary email|secondary email|"
    "emailadresse|mail adresse|primaere email adresse|sekundaere email adresse|emails|emailaddress|"
    "email addresses|alternate email|email value",
    "phone": "phone|telephone|tel|telefon|telefonnummer|phone number|rufnummer|tel nr|telnr|nummer|number|"
    "festnetz|telephone number|phonenumber|telefon nr|fon|phones|phone value|mobile|mobil|handy|cell|"
    "mobile phone|mobiltelefon|mobilnummer|handynummer|mobile number|mobil tel nr|mobiltel nr|fax|telefax|"
    "fax number|fax nummer|faxnummer|pager|pager number|pager nummer|primary phone|main phone|car phone|"
    "autotelefon|haupttelefon|company main phone|telefon firma|radio phone|isdn|telex|callback|rueckmeldung|"
    "cell phone|mobile telephone number|tty tdd phone|telefon fuer hoerbehinderte|whatsapp|"
    "telefonnr|handynr|mobilnr|faxnr",
    "url": "url|website|web site|web page|webpage|webseite|homepage|internet|web|site|link|www|internetseite|"
    "website value|profile|profil|profile url|profil url|web address|personal web page|blog",
    "address": "address|adresse|anschrift|postal address|postanschrift|formatted address|address formatted|"
    "wohnort|location|standort",
    "street": "street|strasse|str|street address|strasse und hausnummer|strasse hausnummer|address street|"
    "strasse nr|address line|strasse hausnr|strasse und hausnr|strasse u hausnr|strasse u hausnummer|"
    "strasse und nr|strasse u nr|strasse hnr|str nr|str hausnr|str und hausnr|str hnr",
    "postal_code": "zip|plz|postal code|postleitzahl|postcode|zipcode|zip code|address postal code",
    "city": "city|ort|stadt|town|locality|address city|gemeinde|plz ort|plz und ort|plz u ort|plz wohnort|"
    "postleitzahl ort|postleitzahl und ort|zip city|zip and city|postcode and city",
    "region": "state|region|province|bundesland|kanton|county|bundesland kanton|state province|"
    "address region",
    "country": "country|land|staat|country region|land region|address country|nation",
    "po_box": "po box|p o box|postfach|address po box|postoffice box|post office box",
    "extended": "address extended address|extended address|adresszusatz|zusatz",
    "day": "birthday|geburtstag|birth date|birthdate|geburtsdatum|date of birth|dob|geb|geboren|geb datum|"
    "geb am|geboren am|born|born on|"
    "anniversary|jahrestag|wedding anniversary|hochzeitstag",
    "birth_year": "birth year|geburtsjahr|birthyear",
    "birth_month": "birth month|geburtsmonat|birthmonth",
    "birth_day": "birth day|birthday day",
    "met": "met|met on|date met|kennengelernt|kennengelernt am|met date|first met",
    "how_met": "how met|how we met|kennengelernt bei|kennengelernt durch|where met|woher|how i met|met at",
    "tags": "group|groups|label|labels|category|categories|kategorie|kategorien|gruppe|gruppen|tags|tag|"
    "schlagworte|group membership|keywords|stichwoerter|mitgliedschaft|sparte|sparten|mannschaft|"
    "mannschaften|verteiler",
    "notes": "note|notes|notiz|notizen|bemerkung|bemerkungen|comment|comments|kommentar|anmerkung|"
    "anmerkungen|remarks|description|beschreibung|bem|anmerk",
    "related": "spouse|partner|partnerin|ehepartner|children|kinder|kind|child|manager|managers name|"
    "vorgesetzter|name des der vorgesetzten|name des r vorgesetzten|assistant|assistants name|"
    "name assistent|assistent|assistentin|assistent in|referred by|empfohlen von|mother|mutter|father|vater",
    "presence": "linkedin|linkedin profile|linkedin url|linkedin profil|xing|xing profil|xing profile|"
    "xing url|facebook|facebook profil|facebook profile|facebook url|instagram|twitter|twitter handle|x|"
    "x handle|telegram|signal|skype|skype name|studivz|meinvz",
}
_LABELS = {
    "mobile": "mobile|mobil|handy|cell|mobile phone|mobiltelefon|mobilnummer|handynummer|mobile number|"
    "mobil tel nr|mobiltel nr|cell phone|mobile telephone number|handynr|mobilnr",
    "fax": "fax|telefax|fax number|fax nummer|faxnummer|faxnr",
    "pager": "pager|pager number|pager nummer",
    "main": "primary phone|main phone|haupttelefon|company main phone|telefon firma",
    "car": "car phone|autotelefon",
    "radio": "radio phone", "isdn": "isdn", "telex": "telex", "callback": "callback|rueckmeldung",
    "text telephone": "tty tdd phone|telefon fuer hoerbehinderte", "WhatsApp": "whatsapp",
    "blog": "blog", "home": "personal web page|wohnort|festnetz",
    "birthday": "birthday|geburtstag|birth date|birthdate|geburtsdatum|date of birth|dob|geb|geboren|"
    "geb datum|geb am|geboren am|born|born on",
    "anniversary": "anniversary|jahrestag|wedding anniversary|hochzeitstag",
    "spouse": "spouse|ehepartner", "partner": "partner|partnerin",
    "child": "children|kinder|kind|child", "mother": "mother|mutter", "father": "father|vater",
    "manager": "manager|managers name|vorgesetzter|name des der vorgesetzten|name des r vorgesetzten",
    "assistant": "assistant|assistants name|name assistent|assistent|assistentin|assistent in",
    "referred by": "referred by|empfohlen von",
    "linkedin": "linkedin|linkedin profile|linkedin url|linkedin profil",
    "xing": "xing|xing profil|xing profile|xing url",
    "facebook": "facebook|facebook profil|facebook profile|facebook url",
    "instagram": "instagram", "x": "twitter|twitter handle|x|x handle", "telegram": "telegram",
    "signal": "signal", "skype": "skype|skype name", "studivz": "studivz", "meinvz": "meinvz",
}  # fmt: skip


def _by_phrase(words: dict[str, str], separator: str = "|") -> dict[str, str]:
    return {phrase: key for key, phrases in words.items() for phrase in phrases.split(separator)}


_FIELD_OF = _by_phrase(_FIELDS)
_LABEL_OF = _by_phrase(_LABELS)
_PLACE_OF = _by_phrase(_PLACE_WORDS, " ")
_KIND_OF = _by_phrase(_KIND_WORDS, " ")
_NUMBER_WORDS = frozenset({"nr", "no", "nummer", "number", "value"})
_WITH_PLACE = frozenset(
    {"email", "phone", "url", "address", "street", "postal_code", "city", "region", "country", "po_box"}
    | {"extended"}
)


@lru_cache(maxsize=4096)
def use_of_header(name: str) -> ColumnUse | None:
    """What a column of this name holds, in English and German; None when the name says nothing.

    >>> use_of_header("Straße geschäftlich 2")
    ColumnUse(field='street', label='work')
    """
    words = _words(name)
    phrase = " ".join(words)
    if phrase not in _FIELD_OF and words and words[-1] in _NUMBER_WORDS:
        phrase = " ".join(words := words[:-1])
    if phrase in _FIELD_OF:
        return ColumnUse(_FIELD_OF[phrase], _LABEL_OF.get(phrase, ""))
    place = next((_PLACE_OF[word] for word in words if word in _PLACE_OF), "")
    kind = next((_KIND_OF[word] for word in words if word in _KIND_OF), "")
    # What stands behind a stroke: Weiteres/r Bundesland.
    words = [word for word in words if word not in _PLACE_OF and word not in ("e", "r", "s")]
    barest = " ".join(word for word in words if word not in _KIND_OF)
    for rest, label in ((" ".join(words), place), (barest, f"{place} {kind}".strip())):
        field = _FIELD_OF.get(rest, "")
        if field in _WITH_PLACE and (place or kind):
            found = _LABEL_OF.get(rest, "")
            return ColumnUse(field, f"{label} {found}".strip() if found != label else label)
    return None


def _words(name: str) -> list[str]:
    """`E-Mail 2: Adresse` → email adresse; numbers say nothing."""
    folded = folds(name.replace("\ufeff", ""))[0].replace("'", "").replace("’", "")
    return _WORD.findall(_EMAIL.sub("email", folded))
