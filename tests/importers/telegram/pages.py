"""Builders of invented Telegram exports as web pages."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from zipfile import ZipFile


def page(title: str, *inside: str) -> str:
    """A page of the export; `title`: of the chat or list."""
    return f"""<!DOCTYPE html>
<html>
 <head><meta charset="utf-8"/><title>Exported Data</title><link href="css/style.css" rel="stylesheet"/></head>
 <body onload="CheckLocation();">
  <div class="page_wrap">
   <div class="page_header">
    <div class="content">
     <div class="text bold">
{title}
     </div>
    </div>
   </div>
   <div class="page_body chat_page">
    <div class="history">
{"".join(inside)}
    </div>
   </div>
  </div>
 </body>
</html>
"""


def day(text: str) -> str:
    return f'<div class="message service" id="message-1"><div class="body details">{text}</div></div>\n'


def notice(number: int, text: str) -> str:
    """What Telegram itself writes into a chat."""
    return day(text).replace("message-1", f"message{number}")


def message(
    number: int, sender: str, text: str, time: str = "12:20:30", inside: str = "", zone: str = " UTC+02:00"
) -> str:
    """A message of 1 May 2024; without a sender it is by the one before."""
    joined = "" if sender else " joined"
    name = f'<div class="from_name">\n{sender} \n</div>' if sender else ""
    body = f'<div class="text">\n{text}\n</div>' if text else ""
    return f"""<div class="message default clearfix{joined}" id="message{number}">
 <div class="pull_left userpic_wrap"><div class="userpic userpic3"><div class="initials">X</div></div></div>
 <div class="body">
  <div class="pull_right date details" title="01.05.2024 {time}{zone}">{time[:5]}</div>
  {name}{inside}{body}
 </div>
</div>
"""


REPLY = '<div class="reply_to details">In reply to <a href="#go_to_message1">this message</a></div>'
PHOTO = """<div class="media_wrap clearfix"><a class="media clearfix pull_left
block_link media_photo" href="p.jpg">
<div class="fill pull_left"></div><div class="body"><div class="title bold">Photo</div>
<div class="status details">Not included, 48 KB</div></div></a></div>"""
FORWARDED = """<div class="forwarded body"><div class="from_name">Zoe <span class="date details"
title="30.04.2024 10:00:00 UTC+02:00"> 30.04.2024 10:00:00</span></div>
<div class="text">Passed on</div></div>"""


def call(how: str) -> str:
    return f"""<div class="media_wrap clearfix"><div class="media clearfix pull_left media_call success">
<div class="fill pull_left"></div><div class="body"><div class="title bold">Bo</div>
<div class="status details">{how}</div></div></div></div>"""


def contact(name: str, phone: str) -> str:
    return f"""<div class="entry clearfix"><div class="pull_left userpic_wrap"><div class="userpic"><div
class="initials">B</div></div></div><div class="body"><div class="pull_right info
details">03.01.2024 10:00</div>
<div class="name bold">{name} </div><div class="details_entry details">{phone}</div></div></div>"""


def row(label: str, value: str) -> str:
    label = f'<div class="label details">{label}</div>'
    return f'<div class="row">{label}<div class="value bold">{value}</div></div>'


BO_PAGE = page(
    "Bo",
    day("1 May 2024"),
    message(
        7,
        "Bo",
        'see <a href="https://x.example">x.example</a><br>and <strong>this</strong> &amp; that',
        inside=REPLY,
    ),
    message(8, "", "", inside=PHOTO),
    message(9, "Kim Own", "Thanks"),
)


def export(folder: Path, files: Mapping[str, str], name: str = "DataExport.zip") -> Path:
    path = folder / name
    with ZipFile(path, "w") as packed:
        for member, text in files.items():
            packed.writestr(member, text)
    return path
