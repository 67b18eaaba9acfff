"""Papers about invented people, and readers that give back what a PDF says."""

from __future__ import annotations

import io
from dataclasses import replace
from datetime import date

import pypdf
from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtPdf import QPdfDocument

from kazrights.documents.letter import LetterPage

EN = LetterPage(
    language="en",
    dated_on=date(2020, 12, 31),
    sender="Sample Sender",
    sender_lines=("Example Street 1", "9000 Ghent", "Belgium", "sender@example.org"),
    dateline="Ghent, 31 December 2020",
    channel="By post and e-mail",
    addressee=(
        "Prosecutor General",
        "General Prosecutor’s Office of the Republic of Kazakhstan",
        "Example Avenue 14",
        "010000 Astana",
        "KAZAKHSTAN",
    ),
    subject="AYAN SAMPLE, held at Example Prison in Example Town",
    salutation="Dear Prosecutor General,",
    before=(
        (
            "I am writing to express my concern about Ayan Sample, who is held at Example Prison in Example "
            "Town. I am a teacher from Ghent."
        ),
        (
            "Ayan Sample, a journalist, was arrested on 12 August 2020 in Example Town. On 3 October 2020 "
            "Example District Court No. 2 convicted Ayan Sample under Article 274, part 4, of the Criminal "
            "Code and imposed a sentence of 5 years of imprisonment. Ayan Sample reports that the trial was "
            "closed to observers."
        ),
        (
            "As far as I can learn, Ayan Sample is deprived of liberty only for the peaceful use of the right"
            " to freedom of expression and has neither used nor called for violence. Kazakhstan is a party to"
            " the International Covenant on Civil and Political Rights, whose Article 19 protects that right."
        ),
        "I therefore respectfully ask you to:",
    ),
    requests=(
        (
            "see that Ayan Sample is released at once and without conditions, and that the conviction is set "
            "aside;"
        ),
        (
            "until then, guarantee protection from torture and other ill-treatment, regular contact with "
            "family and lawyers, and any medical care that is needed;"
        ),
        (
            "bring Article 274 of the Criminal Code into line with the International Covenant on Civil and "
            "Political Rights."
        ),
    ),
    after=("I would be grateful for a reply telling me what has been done.",),
    closing="Yours sincerely,",
    copies=(
        "Embassy of the Republic of Kazakhstan, Brussels",
        "Commissioner for Human Rights (Ombudsman), Astana",
    ),
    stamp="SAMPLE – DO NOT SEND",
)
RU = replace(
    EN,
    language="ru",
    dateline="Гент, 31 декабря 2020 года",
    channel="Почтой и электронной почтой",
    addressee=(
        "Генеральному прокурору",
        "Генеральная прокуратура Республики Казахстан",
        "пр. Примерный, 14",
        "010000 Астана",
        "КАЗАХСТАН",
    ),
    subject="АЯН ҮЛГІ, место содержания: учреждение «Пример»",
    salutation="Уважаемый господин Генеральный прокурор!",
    before=(
        (
            "Пишу Вам, чтобы выразить обеспокоенность судьбой человека по имени Аян Үлгі; место содержания: "
            "учреждение «Пример». Я учитель из Гента."
        ),
        (
            "Аян Үлгі задержан 12 августа 2020 года. 3 октября 2020 года Примерный районный суд № 2 признал "
            "его виновным по части 4 статьи 274 Уголовного кодекса и приговорил к 5 годам лишения свободы. По"
            " его словам, наблюдателей на процесс не допустили."
        ),
        (
            "Насколько мне известно, этот человек лишён свободы лишь за мирное пользование правом на свободу "
            "выражения мнения: он не применял насилия и не призывал к нему."
        ),
        "В связи с этим прошу Вас:",
    ),
    requests=(
        "добиться немедленного и безусловного освобождения и отмены приговора;",
        (
            "до освобождения обеспечить защиту от пыток и жестокого обращения, свидания с родными и "
            "адвокатами и необходимую медицинскую помощь;"
        ),
        (
            "привести статью 274 Уголовного кодекса в соответствие с Международным пактом о гражданских и "
            "политических правах."
        ),
    ),
    after=("Буду признателен за ответ о принятых мерах.",),
    closing="С уважением,",
    copies=("Посольство Республики Казахстан в Брюсселе",),
    stamp="ОБРАЗЕЦ – НЕ ОТПРАВЛЯТЬ",
)
KK = replace(
    EN,
    language="kk",
    dateline="Гент, 2020 жылғы 31 желтоқсан",
    channel="Пошта және электрондық пошта арқылы",
    addressee=(
        "Бас прокурорға",
        "Қазақстан Республикасының Бас прокуратурасы",
        "Үлгі даңғылы, 14",
        "010000 Астана",
        "ҚАЗАҚСТАН",
    ),
    subject="АЯН ҮЛГІ, ұсталып отырған жері: «Үлгі» мекемесі",
    salutation="Құрметті Бас прокурор мырза!",
    before=(
        (
            "Мен Сізге Аян Үлгі есімді азаматтың тағдырына алаңдаушылығымды білдіріп жазып отырмын; ұсталып "
            "отырған жері: «Үлгі» мекемесі. Мен — Гент қаласынан мұғаліммін."
        ),
        (
            "Аян Үлгі 2020 жылғы 12 тамызда ұсталды. 2020 жылғы 3 қазанда № 2 Үлгі аудандық соты оны "
            "Қылмыстық кодекстің 274-бабының 4-бөлігі бойынша кінәлі деп танып, 5 жылға бас бостандығынан "
            "айыру жазасын тағайындады. Оның айтуынша, бақылаушылар сотқа жіберілмеген."
        ),
        (
            "Менің білуімше, бұл азамат сөз бостандығы құқығын бейбіт жолмен пайдаланғаны үшін ғана бас "
            "бостандығынан айырылған: ол күш қолданған жоқ және күш қолдануға шақырған жоқ."
        ),
        "Осыған байланысты Сізден мыналарды сұраймын:",
    ),
    requests=(
        "Аян Үлгі есімді азаматты дереу әрі шартсыз босатуға және үкімнің күшін жоюға ықпал етуді;",
        (
            "босатылғанға дейін оны азаптаудан және қатыгез қарым-қатынастан қорғауды, туыстарымен және "
            "адвокаттарымен кездесуін, қажетті медициналық көмек алуын қамтамасыз етуді;"
        ),
        "274-бап нормаларын Азаматтық және саяси құқықтар туралы халықаралық пактіге сәйкестендіруді.",
    ),
    after=("Қабылданған шаралар туралы жауап берсеңіз, алғысымды білдірер едім.",),
    closing="Құрметпен,",
    copies=("Қазақстан Республикасының Брюссель қаласындағы Елшілігі",),
    stamp="ҮЛГІ – ЖІБЕРМЕҢІЗ",
)

LETTERS = {"en": EN, "ru": RU, "kk": KK}


def words_of(letter: LetterPage) -> str:
    """What a reader of the printed letter must find, in order, blanks evened out."""
    copies = {"en": "Copies:", "ru": "Копии:", "kk": "Көшірмелері:"}[letter.language]
    lines = [
        letter.stamp,
        letter.sender,
        " · ".join(letter.sender_lines),
        letter.dateline,
        letter.channel,
        *letter.addressee,
        letter.subject,
        letter.salutation,
        *letter.before,
        *(f"{number}. {text}" for number, text in enumerate(letter.requests, 1)),
        *letter.after,
        letter.closing,
        letter.sender,
        f"{copies} {'; '.join(letter.copies)}" if letter.copies else "",
        letter.stamp,
    ]
    return evened(" ".join(lines))


def evened(text: str) -> str:
    """Line ends and runs of blanks as one blank."""
    return " ".join(text.split())


def read(pdf: bytes) -> str:
    """The text of all pages, by pypdf."""
    return evened(" ".join(page.extract_text() for page in pypdf.PdfReader(io.BytesIO(pdf)).pages))


def read_by_qt(pdf: bytes) -> str:
    """The text of all pages, by QtPdf (PDFium)."""
    data = QByteArray(pdf)
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    document = QPdfDocument()
    document.load(buffer)
    text = " ".join(document.getAllText(page).text() for page in range(document.pageCount()))
    document.close()
    return evened(text)
