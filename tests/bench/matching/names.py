"""French names as they are borne: by sex and generation, by where a family comes from, the common ones often.

The commonest family names are those of the reader's lists; most people have a rare one, so as many again are made up in
the spelling of the common ones. A tenth of a generation's given names are of another one.
"""

from bisect import bisect
from dataclasses import dataclass
from functools import cache
from itertools import accumulate
from random import Random

from recon.reading.lexicon import load

# Born before the year, for each sex; the commonest first.
_GIVEN: tuple[tuple[int, dict[str, str]], ...] = (
    (
        1946,
        {
            "F": """MARIE JEANNE JACQUELINE DENISE YVONNE SIMONE MADELEINE GERMAINE SUZANNE MARGUERITE ANDREE PAULETTE
                ODETTE GINETTE MARCELLE LOUISE MONIQUE YVETTE LUCIENNE RENEE RAYMONDE THERESE MARIE-THERESE GEORGETTE
                HENRIETTE COLETTE GISELE HUGUETTE MARIE-LOUISE JANINE ALICE FERNANDE CLAUDETTE SOLANGE LILIANE ROLANDE
                JOSETTE GENEVIEVE JULIETTE LUCETTE EDITH ARLETTE MICHELINE NICOLE PIERRETTE ROSE""",
            "M": """JEAN ANDRE PIERRE MARCEL RENE ROGER ROBERT LOUIS GEORGES HENRI MAURICE RAYMOND JACQUES PAUL LUCIEN
                ALBERT CLAUDE BERNARD MICHEL FERNAND JOSEPH GILBERT EMILE CHARLES GUY GERARD EUGENE MARIUS EDMOND
                GASTON LEON JULES YVES FRANCIS FRANCOIS VICTOR DANIEL SERGE JEAN-MARIE ALFRED ROLAND CAMILLE""",
        },
    ),
    (
        1966,
        {
            "F": """MARTINE MARIE CHRISTINE NICOLE FRANCOISE MONIQUE CATHERINE SYLVIE BRIGITTE DOMINIQUE CHANTAL ANNIE
                DANIELLE JACQUELINE JOSIANE BERNADETTE EVELYNE MICHELE ISABELLE PATRICIA MARYSE CHRISTIANE VERONIQUE
                NADINE CORINNE LILIANE ELISABETH PASCALE AGNES LAURENCE BEATRICE JOELLE VIVIANE ANNICK CLAUDINE
                JOCELYNE MARIE-CHRISTINE GHISLAINE ODILE MARIE-CLAUDE ANNE ELIANE MARIE-FRANCE MURIEL COLETTE SABINE""",
            "M": """MICHEL PHILIPPE JEAN ALAIN PATRICK BERNARD PIERRE DANIEL PASCAL CHRISTIAN JACQUES GERARD THIERRY
                ERIC DOMINIQUE JEAN-PIERRE DIDIER JEAN-CLAUDE CLAUDE BRUNO GILLES FRANCOIS ANDRE SERGE YVES LAURENT
                MARC DENIS OLIVIER HERVE CHRISTOPHE JEAN-LUC JEAN-PAUL JEAN-MARC JEAN-MICHEL FRANCIS ROGER JOEL GUY
                RENE VINCENT JEAN-LOUIS JEAN-FRANCOIS JEAN-JACQUES REMY BENOIT""",
        },
    ),
    (
        1986,
        {
            "F": """NATHALIE STEPHANIE CELINE SANDRINE VIRGINIE ISABELLE VALERIE SOPHIE KARINE JULIE EMILIE AURELIE
                CAROLINE DELPHINE LAETITIA SEVERINE CHRISTELLE AUDREY VANESSA ELODIE SANDRA MELANIE JENNIFER FLORENCE
                LAURENCE EMMANUELLE ANNE LUCIE CLAIRE AMANDINE HELENE MAGALI ANGELIQUE ESTELLE MARIE SABRINA GAELLE
                JESSICA FABIENNE BARBARA ANNE-SOPHIE ANNE-LAURE MARJORIE ALEXANDRA NADEGE PEGGY""",
            "M": """CHRISTOPHE NICOLAS STEPHANE SEBASTIEN FREDERIC DAVID JULIEN OLIVIER LAURENT ERIC GUILLAUME JEROME
                CEDRIC THOMAS VINCENT ALEXANDRE FRANCK FABRICE LUDOVIC MICKAEL ARNAUD FABIEN MATHIEU XAVIER GREGORY
                ROMAIN ANTHONY BENJAMIN JEREMY SYLVAIN BENOIT DAMIEN YANN EMMANUEL FRANCOIS JONATHAN SAMUEL RAPHAEL
                PIERRE LIONEL CYRIL YANNICK LOIC KEVIN MATTHIEU PIERRE-YVES""",
        },
    ),
    (
        2006,
        {
            "F": """LEA MANON CAMILLE MARINE LAURA PAULINE JUSTINE EMMA CHLOE MARIE SARAH OCEANE ANAIS MATHILDE CLARA
                CHARLOTTE MORGANE MELISSA MARION INES LUCIE JULIE CELIA EVA MAEVA NOEMIE ELISE LISA JULIETTE ROMANE
                AMANDINE ALICIA CORALIE LOLA AGATHE CLEMENCE SOLENE MARGAUX JADE CARLA MAELLE ZOE FANNY LENA LEANA
                ANNE-LISE""",
            "M": """THOMAS ALEXANDRE NICOLAS KEVIN LUCAS MAXIME QUENTIN ANTOINE ROMAIN VALENTIN HUGO THEO ALEXIS
                CLEMENT MATHIEU FLORIAN JULIEN JEREMY GUILLAUME PIERRE BENJAMIN JORDAN VICTOR ENZO DYLAN PAUL LOUIS
                BAPTISTE SIMON ANTHONY VINCENT ADRIEN CORENTIN TOM NATHAN AXEL REMI DORIAN ROBIN MATHIS ARTHUR YANIS
                SAMUEL ETHAN PIERRE-LOUIS JEAN-BAPTISTE""",
        },
    ),
    (
        9999,
        {
            "F": """JADE EMMA LOUISE ALICE CHLOE LINA MILA LEA MANON INES LENA ROSE ANNA ZOE CAMILLE LOU EVA JULIETTE
                SARAH LOLA NINA JULIA AGATHE ROMANE CHARLOTTE AMBRE LUCIE CLARA LILY ALBA NOUR ADELE JEANNE LOUNA ELENA
                MIA ROMY LEONIE VICTORIA SOFIA MARGAUX LYA LANA THEA ALYA ANNA-ROSE""",
            "M": """GABRIEL LUCAS LEO RAPHAEL HUGO LOUIS JULES ADAM ARTHUR NATHAN ETHAN MAEL PAUL NOLAN SACHA ENZO TOM
                THEO GABIN LIAM AARON MATHIS TIMEO NOE MARTIN ELIOTT VICTOR MOHAMED YANIS AXEL ISAAC NOAH MATHEO MARIUS
                EVAN MALO ROBIN AUGUSTIN IMRAN NINO RAYAN LYAM SIMON SAMUEL CHARLY JEAN-GABRIEL""",
        },
    ),
)

# Families from elsewhere: share of all people, family names, given names, and where they were born when abroad.
_ELSEWHERE: tuple[tuple[float, str, dict[str, str], str], ...] = (
    (
        0.07,
        """BENALI BENSALAH SAIDI AMRANI HADDAD MANSOURI BENNANI CHERIF BRAHIMI BOUAZIZ KADDOUR SALAH MOHAMED AHMED
            HASSAN HAMDI HAMADI KACI BENSAID BELKACEM BOUDIAF CHAOUI DAOUDI FERHAT GUERROUDJ KHELIFI LARBI MEZIANE
            OUALI RAHMANI SLIMANI TALEB YAHIAOUI ZERROUKI ZIANI BOUCHAREB MOKHTARI BOUZID MERABET TOUATI HAMMOU AMARA
            LAHLOU ALAOUI""",
        {
            "F": """FATIMA KHADIJA AICHA NADIA SAMIRA RACHIDA MALIKA KARIMA ZOHRA HALIMA LATIFA NAIMA SAIDA SAMIA
                DJAMILA FARIDA FATIHA MERIEM IMANE YASMINE LEILA NORA SONIA HANANE SALMA ASSIA FATMA NAWEL SIHAM""",
            "M": """MOHAMED AHMED ALI KARIM RACHID YOUSSEF HASSAN OMAR SAID MUSTAPHA KHALID HAMID NABIL SAMIR FARID
                MALIK AMINE BILAL YANIS RAYAN IBRAHIM YASSINE MEHDI SOFIANE HICHAM BRAHIM ABDELKADER MOHAMMED DRISS
                AZIZ""",
        },
        "352 350 351",
    ),
    (
        0.03,
        """DIALLO TRAORE KONE COULIBALY DIARRA DIOP NDIAYE FALL SOW BARRY BAH CAMARA KEITA SISSOKO TOURE CISSE SYLLA
            SARR DIOUF GUEYE FAYE BA SY DIA SANE DIATTA MENDY GOMIS KANTE FOFANA SOUMARE DOUCOURE DRAME SAKHO KANE""",
        {
            "F": """FATOUMATA AMINATA MARIAM AISSATOU FATOU HAWA AWA KADIATOU MAIMOUNA RAMATOULAYE BINTOU OUMOU COUMBA
                NDEYE SALIMATA AICHA ADAMA ASSETOU MARIAMA DJENEBA""",
            "M": """MAMADOU MOUSSA IBRAHIMA OUMAR AMADOU ABDOULAYE CHEIKH ALIOUNE BAKARY BOUBACAR SEYDOU ISSA
                SOULEYMANE LASSANA MOHAMED ALASSANE DEMBA SAMBA MODIBO ADAMA""",
        },
        "341 335 326 330",
    ),
    (
        0.05,
        """DASILVA FERREIRA PEREIRA RODRIGUES MARTINS FERNANDES GOMES SANTOS LOPES ALVES PINTO RIBEIRO GONCALVES
            OLIVEIRA COSTA CARVALHO DIAS TEIXEIRA GARCIA MARTINEZ LOPEZ SANCHEZ PEREZ FERNANDEZ RODRIGUEZ GOMEZ
            GONZALEZ HERNANDEZ RUIZ TORRES NAVARRO MORENO ROMERO ROSSI RUSSO FERRARI ESPOSITO BIANCHI ROMANO COLOMBO""",
        {
            "F": """MARIA ANA ISABEL CARMEN ROSA TERESA DOLORES PAULA CRISTINA SANDRA HELENA LUISA ANGELA LAURA ELENA
                CARLA SONIA FERNANDA MARIA-JOSE MANUELA""",
            "M": """JOSE ANTONIO MANUEL JOAO CARLOS FRANCISCO LUIS FERNANDO PEDRO MARIO PAULO MIGUEL JORGE ANGELO
                GIUSEPPE SALVATORE VICTOR DAVID DANIEL RUI""",
        },
        "139 134 127",
    ),
    (
        0.02,
        """NGUYEN TRAN PHAM LE HUYNH VO HOANG VU DO BUI DANG CHEN WANG LI ZHANG LIU YANG YILMAZ KAYA DEMIR CELIK SAHIN
            OZTURK AYDIN ARSLAN DOGAN KILIC""",
        {
            "F": "THI LINH MAI LAN HUONG ANH MING LI FATMA AYSE EMINE ZEYNEP ELIF HATICE MERVE",
            "M": "VAN MINH HUNG DUC TUAN WEI JUN MEHMET MUSTAFA AHMET HASAN EMRE MURAT YUSUF OMER",
        },
        "243 216 208",
    ),
)
FRENCH = len(_ELSEWHERE)
_LISTED = 0.4  # of the French have one of the common names
_RARE = 60_000
_PARTICLES, _PARTICLE, _DOUBLE = ("DE ", "DU ", "LE ", "DE LA ", "SAINT-", "VAN DEN "), 0.015, 0.02
_OF_ANOTHER_TIME = 0.1
_COMMON_FAMILY, _COMMON_GIVEN, _COMMON_RARE = 20, 6, 3000  # offsets of Zipf and Mandelbrot's law


@dataclass(frozen=True, slots=True)
class Drawn:
    """Words with their odds: the earlier a word stands, the more often it is drawn."""

    words: tuple[str, ...]
    upto: tuple[float, ...]

    @classmethod
    def of(cls, words: tuple[str, ...], offset: int) -> "Drawn":
        return cls(words, tuple(accumulate(1 / (rank + offset) for rank in range(len(words)))))

    def draw(self, random: Random) -> str:
        return self.words[min(bisect(self.upto, random.random() * self.upto[-1]), len(self.words) - 1)]


def origin(random: Random) -> int:
    """Return where a family comes from: the number of one of those from elsewhere, or FRENCH."""
    shares = accumulate(share for share, *_ in _ELSEWHERE)
    at = random.random()
    return next((number for number, upto in enumerate(shares) if at < upto), FRENCH)


def origin_of(family: str) -> int:
    """Return where a family of that name most likely comes from."""
    return next((number for number, (_, families, *_) in enumerate(_ELSEWHERE) if family in families.split()), FRENCH)


def country(origin: int, random: Random) -> str:
    """Return the INSEE's code of a country from which families of ``origin`` come."""
    return random.choice(_ELSEWHERE[origin][3].split() if origin != FRENCH else ["109", "131", "132", "140", "404"])


def family_name(origin: int, random: Random) -> str:
    """Return a family's name, with a particle or a second name now and then."""
    if origin != FRENCH:
        return _families(origin).draw(random)
    name = (_families(FRENCH) if random.random() < _LISTED else _rare()).draw(random)
    if random.random() < _PARTICLE:
        return ("D'" if name[0] in "AEIOUY" else random.choice(_PARTICLES)) + name
    return f"{name}-{_families(FRENCH).draw(random)}" if random.random() < _DOUBLE else name


def given_name(origin: int, sex: str, year: int, random: Random) -> str:
    """Return a given name of somebody born in ``year``."""
    if origin != FRENCH:
        return _given_elsewhere(origin, sex).draw(random)
    if random.random() < _OF_ANOTHER_TIME:
        year = random.choice((1940, 1960, 1980, 2000, 2020))
    return _given(next(before for before, _ in _GIVEN if year < before), sex).draw(random)


@cache
def alike(sex: str) -> tuple[tuple[str, str], ...]:
    """Return pairs of given names that parents give to twins and that a hurried reader confuses: LEA and LENA."""
    names = sorted({name for _, lists in _GIVEN for name in lists[sex].split()})
    return tuple((one, other) for at, one in enumerate(names) for other in names[at + 1 :] if _is_near(one, other))


def _is_near(one: str, other: str) -> bool:
    """Tell whether one letter more, less or changed makes one name the other, or they share a compound's half."""
    if one.startswith(("JEAN-", "MARIE-")):
        return one.partition("-")[0] == other.partition("-")[0]
    short, long = sorted((one, other), key=len)
    if len(long) - len(short) > 1 or len(short) < 3:
        return False
    if len(long) == len(short):
        return sum(a != b for a, b in zip(one, other, strict=True)) == 1
    return any(long[:at] + long[at + 1 :] == short for at in range(len(long)))


@cache
def _families(origin: int) -> Drawn:
    words = _ELSEWHERE[origin][1].split() if origin != FRENCH else load("surnames")
    return Drawn.of(tuple(words), _COMMON_FAMILY)


@cache
def _given(before: int, sex: str) -> Drawn:
    return Drawn.of(tuple(dict(_GIVEN)[before][sex].split()), _COMMON_GIVEN)


@cache
def _given_elsewhere(origin: int, sex: str) -> Drawn:
    return Drawn.of(tuple(_ELSEWHERE[origin][2][sex].split()), _COMMON_GIVEN)


@cache
def _rare() -> Drawn:
    """Return names that no list has, spelled as the listed ones are: which letter follows which three."""
    random, known, found = Random(1), set(load("surnames")), dict[str, None]()
    following: dict[str, list[str]] = {}
    for word in load("surnames"):
        marked = f"^^^{word}$"
        for at in range(3, len(marked)):
            following.setdefault(marked[at - 3 : at], []).append(marked[at])
    while len(found) < _RARE:
        name = "^^^"
        while not name.endswith("$"):
            name += random.choice(following[name[-3:]])
        name = name[3:-1]
        if 4 <= len(name) <= 13 and name not in known:
            found[name] = None
    return Drawn.of(tuple(found), _COMMON_RARE)
