"""Which first names are one: the full form and its short forms, in German and in English."""

from __future__ import annotations

from collections import defaultdict
from functools import cache

_GROUPS_TEXT = """
    alexander alex alec lex sascha sasha xander sandro; alexandra alex alexa lexi sandra sascha sasha;
    alfred alf fred fredi freddy; albert al bert berti bertie; albrecht al bert; andreas andi andy
    anderl; andrew andy drew; andrea andi andy; angela angie geli; angelika angie geli; anna anne anni
    annie ann nanni annika; annette anne anni; annemarie anne anni annie; anneliese anne liese anni;
    anthony tony ant; anton toni tony; antonia toni tony; antje anna; arnold arno arne; arthur art;
    astrid asta; augustin august gustl; barbara babs barb baerbel barbel babsi; beate bea; beatrice bea
    trixi; beatrix bea trixi; benedikt bene ben; benjamin ben benny benni benno benji; bernhard bernd
    berni hardy; bernard bernie; birgit biggi gitta; brigitte biggi gitta gitti; carolin caro; caroline
    caro carrie; carola caro; charles charlie chuck; charlotte lotte charlie lotti; christian chris
    christel kristian; christina chris tina christa kristina kiki; christine chris tine christa christel
    kristin; christiane chris jane christa nane; christopher chris kit topher; christoph chris stoffel
    kristof; claudia claudi; cornelia conny conni nele nelly; cornelius conny niels; daniel dan danny
    dani; daniela dani ela danny; david dave davy; deborah debbie deb; dieter didi; dietmar didi;
    dietrich dirk dieter; dominik domi nick; donald don donny; dorothea doro thea dora dorle; dorothee
    doro thea; eberhard ebbo hardy; edeltraud edel traudl; edgar ed eddie; edmund ed eddie; eduard edi
    ede eddy; edward ed eddie ned ted; eleonore elli nora lore; elena lena; elfriede elfi friedel;
    elisabeth elli lisa lisbeth liesel lisl betty beth sissi elsbeth ilse bettina elise else lilli sisi;
    elizabeth liz lizzie beth betty eliza lisa libby; emanuel manu mani; emma emmi; emily em emmi emmy;
    erich eric; ernst erni; eugen eugene gene; eva evi evchen; evelyn eve evi; ferdinand ferdi ferdl
    nando; florian flo flori; frances fran franny; francis frank; franz franzl frank; franziska franzi
    sissi ziska; franklin frank; frederick fred freddie rick; frederic fred; friedrich fritz fred
    friedel fiete frieder; friederike rike friedel fritzi; friedhelm friedel; gabriele gabi gaby;
    gabriel gabe; georg schorsch joerg jorg juergen jurgen; george georgie; gerald gerry jerry; gerhard
    gerd gert hardy; gertrud trude gerti traudl; gisela gisi gila; gottfried friedl; gregor greg;
    gregory greg; gudrun gundi; guenter gunter guenther gunther; gustav gustl gus; hannelore hanne lore
    hanni; hannah hanna hanni; hans hansi hannes johann johannes; harald harry; harold harry hal;
    heinrich heiner heinz hein henry heini; heinz heinrich; helene lene leni helen; helena lena leni;
    helga helgi; helmut helle heli; henriette jette henni; henry harry hank; herbert herb bert; hermann
    herm; hermine mine minna; hildegard hilde hilla; horst hotte; hubert hubsi bert; ignaz naz; ilona
    ilo; ingeborg inge inga; ingrid inge; irmgard irmi irma; isabella isa bella; isabel isa bella;
    isabelle isa belle; jakob jacob jack; jacob jake jack; james jim jimmy jamie; janine jani; jennifer
    jenny jen; jeffrey jeff; jeremy jerry; jessica jess jessie; joachim jochen achim jo joe; johanna
    hanna hanne jo hanni jana johanne; johannes hannes hans jo johann; john jack johnny jon; jonathan
    jon johnny jonny; jonas joni; josef sepp jupp jo joseph beppo pepi; joseph joe joey; josephine josie
    jo; joshua josh; judith judy judit jutta; julia jule juli julchen; juliane jule juli jana; julian
    jule jules juli; karin karina; karl kalle charly carl; karla carla; karoline karo line; katharina
    kathi kati kaethe kathe katja katrin kathrin kathy rina trine kate nina tina katinka; katherine kate
    kathy katie kat kitty; kenneth ken kenny; kerstin kirsten; klaus klausi claus; klemens clemens;
    konrad conny konny kurt conrad radi; konstantin konsti kosta costa tino; kornelia conny konny nele;
    kristina kris tina; kristin kris; kunigunde gundi; larissa lara; lawrence larry laurie; leonhard leo
    hartl; leonard leo len lenny; leopold leo poldi; leonie leo loni; lorenz lenz enzo; lothar lolo;
    ludwig lutz luis lu wiggerl; luise lu louise; lukas luke luki luca; magdalena lena magda leni magdi
    madlen; manfred manni mani fred manny; manuel manu manolo; manuela manu ela; marcus mark marc;
    margarete grete gretel gretl rita greta meta marga margret margit margarethe margarita; margaret
    maggie meg peggy greta madge margie; maria mia mitzi marie mary ria; marianne marie nanne; marion
    marie; marlene lena leni marle; markus mark max marc; martha marthi; martin marti tino; martina
    tina; mathilde tilda tilde thilde; matthew matt; matthias matze matti hias mattes mathias;
    maximilian max maxi; mechthild mechtild; melanie mel melli; melissa mel missy; michael mike micha
    michi michel mick mickey mischa; michaela michi ela micha; michelle shelly; monika moni mona monica;
    nadine nadi; natalie nat natascha; nathaniel nate nat; nicholas nick nico; nicole nicki nici nico;
    nikolaus nico niko klaus nick claus nikolas niklas; norbert nobbi bert; olaf ole; oliver oli olli
    ollie; oskar ossi; oswald ossi; ottilie tilli; otto ottl; pamela pam; patricia pat patty tricia
    trish patti; patrick pat paddy rick; paula pauli; paul pauli; peter pit pete pitt piet; petra peti;
    philipp phil lipp phillip; philip phil; raimund raimi mundl; rainer reiner; ralf ralph; raphael rafi
    rafael; rebecca becky becca; rebekka becky bekki; regina gina regi; reinhard reini hardy; reinhold
    reini holdi; renate reni nate; richard rick ricky dick rich richie richi; robert rob robbie bob
    bobby bert robi; roland rolli; rolf rudolf; ronald ron ronnie; rosemarie rosi rose romy; rosina
    rosi; rudolf rudi rolf; rupert bert ruppert; sabine bine sabi; samantha sam; samuel sam sammy;
    sandra sandy; sarah sara sally; sebastian basti seb wastl bastian; sibylle billa; siegfried sigi
    siggi; sieglinde sigi linde; siegmund sigi siggi mundl; sigrid sigi siri; silke sille; silvia silvi
    sylvia; simon simi; simone simi mone; sophia sophie fia sofie sofia; stanislaus stani; stefan steff
    stephan steffen; stefanie steffi stephanie steffie; stephen steve stevie; steven steve stevie; susan
    sue susie suzy; susanna susi suse sanna; susanne susi suse sanne susann; swantje swani; tanja tanni;
    thaddaeus thaddaus; theodor theo teddy; theodore ted teddy theo; theresa resi tess terry resa
    theresia therese; thomas tom tommy thommy; tilman till; timothy tim timmy; timo tim; tobias tobi
    tobe; ulrich uli ulli ueli utz; ulrike uli ulli rike; ursula uschi ulla urschi; ute uta; valentin
    vali; valerie vally; verena vreni vera rena; veronika vroni vera nika; victoria vicky tori vic;
    viktor vic; viktoria vicky tori; vincent vince vinnie; vinzenz zenz vinz; walburga burgi wally;
    walter walti wally walt; waltraud traudl trautel walli; werner wernher; wilfried willi fried;
    wilhelm willi willy will wim; wilhelmine mine minna helma; william bill billy will willie liam;
    winfried winni fried; wolfgang wolf wolfi wolle wulf; wolfram wolf wolfi; yvonne yvi; zacharias
    zach; zachary zach; baerbel barbara babs
"""


def _table() -> dict[str, frozenset[str]]:
    found: defaultdict[str, set[str]] = defaultdict(set)
    for group in _GROUPS_TEXT.split(";"):
        names = group.split()
        for name in names:
            found[name].update(names)
    return {name: frozenset(others - {name}) for name, others in found.items()}


_FORMS = _table()
_STEM = 4


def is_first_name(word: str) -> bool:
    """Whether a word (in lower case, without accents) is one of the first names known here."""
    return word in _FORMS


@cache
def is_clear(short_form: str) -> bool:
    """Whether a short form (in lower case) is one of names of women or of men only, as far as their letters
    tell: Bob is, Alex and Uli are not.
    """
    forms = other_forms(short_form)
    return not any(
        one[:_STEM] == other[:_STEM] and one != other and other not in other_forms(one)
        for one in forms
        for other in forms
    )


def other_forms(first_name: str) -> frozenset[str]:
    """What somebody called so (in lower case) is called too: `robert` → `bob`, `rob`, …; none for most
    names. Alexander and Alexandra are both Alex, and are not each other.
    """
    return _FORMS.get(first_name, frozenset())
