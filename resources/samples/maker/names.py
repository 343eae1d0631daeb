"""Names as they stand on doorbells of a German city, by background, sex and age. All people are invented."""

from __future__ import annotations

from typing import NamedTuple


class Background(NamedTuple):
    """`women`, `men`: given names, split into three ages (born before 1966, before 1981, later) where it
    matters; `families`: (name of a woman, name of a man). `language`: in which they write to the owner.
    """

    women: tuple[tuple[str, ...], ...]
    men: tuple[tuple[str, ...], ...]
    families: tuple[tuple[str, str], ...]
    language: str = "de"


def _words(text: str) -> tuple[str, ...]:
    return tuple(text.split())


def _ages(*texts: str) -> tuple[tuple[str, ...], ...]:
    return tuple(_words(text) for text in texts)


def _same(text: str) -> tuple[tuple[str, str], ...]:
    return tuple((name.replace("_", " "),) * 2 for name in text.split())


def _pairs(text: str) -> tuple[tuple[str, str], ...]:
    return tuple(tuple(pair.split("/")) for pair in text.split())  # type: ignore[misc]


GERMAN = Background(
    _ages(
        "Ingrid Renate Brigitte Christa Hannelore Gudrun Ute Karin Marion Angelika Bärbel Elke Regina Sigrid",
        """Anke Antje Bettina Cornelia Doreen Grit Heike Ines Jana Kerstin Kathrin Mandy Martina Nadine Peggy
        Petra Ramona Sandra Silke Simone Steffi Susann Tanja Yvonne Katja Ulrike Annett""",
        """Anna Carolin Charlotte Elisabeth Franziska Hanna Helene Josefine Julia Juliane Laura Lea Leonie Luise
        Magdalena Marie Merle Nele Paula Pauline Sophie Svenja Theresa Johanna Clara Lisa Maike Henriette""",
    ),
    _ages(
        "Bernd Dieter Eberhard Gerhard Günter Hartmut Horst Jürgen Klaus Lothar Manfred Rolf Siegfried Wolfgang",
        """Andreas Axel Carsten Detlef Dirk Enrico Falk Frank Heiko Holger Jens Jörg Kai Karsten Lutz Maik Marco
        Matthias Mirko Olaf Ralf René Ronny Sven Thomas Thoralf Torsten Uwe""",
        """Alexander Arne Bastian Benedikt Christoph Fabian Felix Florian Hannes Jakob Jan Johannes Jonas Julian
        Konstantin Lennart Malte Martin Max Moritz Niklas Ole Paul Robert Sebastian Simon Till Tobias Valentin""",
    ),
    _same(
        """Abel Ahrendt Albers Amthor Bachmann Ballerstedt Barthel Baumgarten Becher Benning Berthold Bieler Bockelmann
        Böhnke Borchardt Brauer Breitfeld Brückner Buchholz Burkhardt Claußen Conradi Dahlke Dannenberg Degenhardt
        Dietze Dobberstein Drechsler Ebeling Eckardt Eisold Engelmann Erler Faber Feldhaus Fiedler Findeisen Förster
        Freitag Fromm Gärtner Gebauer Geisler Gerlach Göpfert Grabow Grundmann Haberland Hagedorn Hahnemann Hartung
        Hellwig Hennicke Herzog Hilbert Hofstetter Holtkamp Illgen Jacobi Jahnke Junghans Kaltofen Kämmerer Karsten
        Kirsten Kleinschmidt Knoblauch Köppen Krahl Kretschmar Kühnert Kunath Langhammer Leuschner Liebig Lindemann
        Loose Lützow Markgraf Mehnert Meisner Mewes Michaelis Mühlbach Naumann Neidhardt Nestler Nitzsche Oehme Opitz
        Pabst Pätzold Pfeffer Pohlmann Preuß Quandt Rademacher Rauch Reichelt Rieger Ritter Rosenkranz Rothe Sachse
        Schade Scharf Schilling Schlegel Schönherr Schubert Seidel Seyfert Siebert Sonntag Stahnke Staude Steinert
        Stöckel Strauch Tauber Thiele Trautmann Uhlig Ullrich Unger Viehweg Vogelsang Wachsmuth Wagenknecht Walther
        Weidner Weigel Wendler Wienhold Winkler Wittig Wünsche Zeidler Ziegler Zimmer Zschoche"""
    ),
)
TURKISH = Background(
    _ages("Ayşe Elif Zeynep Sevgi Nurcan Esra Derya Gülay Melek Selin Tuğba Dilek"),
    _ages("Emre Murat Can Serkan Hakan Deniz Kerem Burak Yusuf Orhan Tolga Cem"),
    _same("Aksoy Bulut Çetin Doğan Erdem Güneş Kaplan Korkmaz Özkan Şahin Tekin Uçar Yalçın Yıldırım"),
)
POLISH = Background(
    _ages("Agnieszka Magdalena Joanna Katarzyna Dorota Beata Karolina Ewa Monika Iwona"),
    _ages("Piotr Tomasz Paweł Krzysztof Wojciech Jacek Rafał Mateusz Grzegorz Łukasz"),
    _pairs(
        """Wiśniewska/Wiśniewski Jabłońska/Jabłoński Zawadzka/Zawadzki Wróbel/Wróbel Sikora/Sikora
        Sadowska/Sadowski Malinowska/Malinowski Górska/Górski Pawlak/Pawlak Olszewska/Olszewski"""
    ),
)
VIETNAMESE = Background(
    _ages("Lan Linh Mai Thu Hương Thảo Ngọc"),
    _ages("Minh Tuan Hùng Duc Long Quang"),
    _same("Nguyen Tran Pham Hoang Vu Dang Bui"),
)
EASTERN = Background(
    _ages("Olena Oksana Natalia Iryna Kateryna Daria Svetlana"),
    _ages("Dmytro Andriy Oleksandr Pavel Viktor Maksym Sergej"),
    _pairs(
        """Kovalenko/Kovalenko Bondarenko/Bondarenko Petrowa/Petrow Melnyk/Melnyk Sokolowa/Sokolow
        Lysenko/Lysenko Orlowa/Orlow"""
    ),
)
ARABIC = Background(
    _ages("Leila Samira Nadia Rania Shirin Yasmin Farah"),
    _ages("Omar Karim Tarek Nabil Rami Bassam Amir"),
    _same("Haddad Mansour Khoury Nasser Farahani Rezai Saleh Darwish Aziz"),
)
SOUTHERN = Background(
    _ages("Giulia Elena Chiara Marta Lucía Carmen Eleni Ana Vesna"),
    _ages("Marco Luca Alessandro Diego Javier Nikos Andrea Goran Luís"),
    _same("Bellini Ferraro Moretti Conti Navarro Vidal Castro Papadakis Almeida Kovač Jurić"),
)
FRENCH = Background(
    _ages("Camille Élodie Hélène Margaux Sylvie Claire"),
    _ages("Étienne Mathieu Olivier Bastien Laurent Rémi"),
    _same("Garnier Lefort Marchand Chevallier Roussel Delorme Fontaine Perrin"),
    "en",
)
ENGLISH = Background(
    _ages("Alison Harriet Emily Fiona Rebecca Charlotte Megan Joanna Hazel Imogen Philippa Naomi Beth Laura"),
    _ages("Graham Oliver Simon Edward Callum Rhys Daniel Stuart Nigel Adam Gareth Marcus Toby Ewan Jack"),
    _same(
        """Whitlock Ashdown Barrowby Fairhurst Gledhill Hartnell Kirkbride Langley Merriman Oakshott Pemberton
        Redfern Stanbury Thornley Underhill Wetherby Yarwood Bramwell Cresswell Dunstan Haverford Ingleby"""
    ),
    "en",
)
INDIAN = Background(
    _ages("Ananya Kavita Meera Nandini Shreya Divya"),
    _ages("Arjun Rohan Vikram Sanjay Karthik Nikhil"),
    _same("Deshmukh Iyer Kulkarni Mehta Nair Chatterjee Bhatt Rao"),
    "en",
)
NORTHERN = Background(
    _ages("Ingeborg Astrid Maren Femke Sanne Linnea Kirsten"),
    _ages("Lars Mikkel Jeroen Pieter Anders Joost Eero"),
    _same("Lindholm Nygaard Vermeulen van_Houten Dekker Söderström Halvorsen Kallio Mortensen"),
    "en",
)
AFRICAN = Background(
    _ages("Adaeze Amina Thandi Wanjiru Efua"),
    _ages("Chidi Kofi Tendai Themba Kamau"),
    _same("Adeyemi Boateng Mwangi Ndlovu Eze Mensah"),
    "en",
)

AT_HOME = (
    (GERMAN, 74), (TURKISH, 5), (POLISH, 5), (VIETNAMESE, 3), (EASTERN, 4), (ARABIC, 4), (SOUTHERN, 4), (ENGLISH, 1),
)  # fmt: skip
ABROAD = ((ENGLISH, 50), (FRENCH, 12), (INDIAN, 12), (NORTHERN, 14), (AFRICAN, 7), (SOUTHERN, 5))
