"""What people write in English; the form is that of business dialogs. {topic}, {day}, {time}, {place}, {city}."""

MAIL = [
    """Notes on {topic}
    >Hi {name}, the notes on {topic} are done. Shall I send them before we talk?
    Yes please, by {day} if you can. I will read them on the train.
    On their way. Page {zahl} is the one that matters.""",
    """{day}
    Hi {name}, would {day} at {time} work for a call? Half an hour is plenty.
    Works for me. Please call my direct line.
    Will do.""",
    """A question about {topic}
    <Hi {name}, you mentioned a plant that started {topic} with one line only. How did they choose the line?
    They took the one where the foreman was curious. Sounds soft, worked well.
    That is exactly the answer I was hoping for.""",
    """Slides
    Hi {name}, could you send me the slides on {topic}? I would like to show two of them to our team.
    Attached. Please leave the customer names out.
    Of course, thank you.""",
    """Visit
    Hi {name}, I will be in {city} on {day}. Do you have time for a coffee?
    I do, around {time}. There is a quiet place next to the station.
    See you there.""",
    """Introduction
    >Hi {name}, may I introduce you to someone who is struggling with {topic} the way you did?
    Happy to help. Copy us both.
    Done, thank you.""",
    """Draft
    <Hi {name}, would you look over my draft on {topic}? You may be blunt.
    I will, by {day}. The opening is strong, I can say that much already.
    Good to know, thanks.""",
    """Change of plan
    Hi {name}, I have to move our meeting, a machine is down and I am needed on site. Is {day} possible?
    No problem, {day} at {time}.
    Thank you for being flexible.""",
    """Following up
    >Hi {name}, did you get anywhere with {topic} after our talk?
    Slowly. The night shift is on board, the day shift is not.
    That is further than most get in a month.""",
    """Conference
    Hi {name}, are you going to the conference in {city}? I am on the panel about {topic}.
    I am, second day only. Shall we have lunch?
    Yes, {time} at the east entrance.""",
    """Reading
    >Hi {name}, this made me think of you: a short piece on {topic}.
    Thank you, I passed it on to my plant manager. He even read it.
    High praise.""",
    """New role
    <Hi {name}, a short note to say I am changing jobs. Same city, smaller firm, fewer slides.
    Congratulations, that sounds like you. Let me know where to reach you.
    I will, this address stays until the end of the month.""",
    """Numbers
    Hi {name}, the figures on {topic} look odd for one week. Was there a stop?
    Yes, {zahl} days, planned maintenance. Leave them out.
    Makes sense now.""",
    """Photographs
    Hi {name}, the photographs from the plant tour are in the folder. You look very serious in all of them.
    I was counting steps. {zahl} hundred, since you ask.
    Of course you were.""",
    """Training material
    >Hi {name}, I am rewriting the course on {topic}. Which exercise did your people remember?
    The one with the paper boats. They still talk about it.
    Then the boats stay.""",
    """A favour
    <Hi {name}, could you spare twenty minutes for a colleague who is new to {topic}?
    Gladly. Next week would suit me, {day} perhaps.
    I will pass that on, thank you.""",
    """Good news
    <Hi {name}, the trial worked. Two fewer handovers and nobody wants to go back.
    That last part is the real result. Well done to the shift.
    I will tell them.""",
    """Late reply
    Hi {name}, apologies, your note got buried. Yes to both questions.
    No harm done, we had guessed as much.""",
]

CHAT = [
    """Running {zahl} minutes late, sorry.
    No worries, I have a book.""",
    """Did the meeting go well?
    Better than expected. They want to try it on one line.
    That is a real step.""",
    """Are you around on {day}?
    Yes, after {time}.
    Great, I will call.""",
    """Back home?
    Just now. Long day, good day.""",
    """Can you send me the number of the plant manager?
    Here you go.
    Thanks.""",
    """Thought of you today, we finally threw out the big whiteboard.
    The end of an era.""",
    """>How is {kind}?
    Taller than me now, which is all anyone talks about.
    Give my love.""",
    """Fancy a walk on {day}?
    Yes, if it does not pour.
    It will. {time}?""",
    """Thanks again for dinner.
    A pleasure. Next time at yours.""",
    """Do you still have that spreadsheet for {topic}?
    Somewhere. Tonight, when the children are asleep.""",
    """On the wrong train, arriving ten minutes later than planned.
    The right one is late as well, so no hurry.""",
    """Can I bring anything tonight?
    Only yourself. And perhaps ice.
    Ice it is.""",
    """The board said yes.
    To everything?
    To everything but the paint.""",
    """Found your umbrella under my desk.
    It lives there now.""",
    """Sleeping better?
    Mostly. Thank you for asking.""",
]

X_EN = [
    """Useful thread on {topic}. Are the numbers public?
    Not yet, next month I hope.""",
    """Agree with most of it. In foundries the set-up times look different.
    Fair point. Do you have an example?
    I will write one up.""",
    """Thanks for sharing this.
    Thank you for writing it.""",
]

CALL = [
    "Went through {topic}, figures to follow by {day}.",
    "Short catch-up, nothing open.",
    "Talked about the move and the new team.",
    "Asked for an opinion on {topic}. Gave it, with caveats.",
    "Wants an introduction to somebody in {city}.",
    "Mostly listened. The reorganisation is hard on people.",
    "Agreed to speak again after the board meeting.",
    "Happy with the workshop, too much content after lunch.",
]

MEETING = [
    "Lunch in {city}, talked about {topic} and then about everything else.",
    "Plant tour, two hours on the shop floor.",
    "Coffee between two sessions. Easier in person than by mail.",
    "Workshop on {topic}, {zahl} people.",
    "Dinner after the conference, late and good.",
    "Walked along the canal, no agenda.",
]

LETTER = [
    "A card to say thank you for the hospitality.",
    "Birthday card, by hand.",
    "Sent the book we talked about, with a note inside.",
]
