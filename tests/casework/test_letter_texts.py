"""Bokayev's letter to the Prosecutor General, word for word as it is read back from the printed page."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from kazrights.casework import finding, letters, officials
from kazrights.casework.letters import Choice
from kazrights.store.vault import Vault
from tests.documents.papers import evened, read, read_by_qt

STAMP = "SAMPLE – DO NOT SEND"
EN = """
Sample Sender
1 Example Street · Sampletown, Sampleland
31 December 2020
Prosecutor General
Prosecutor General’s Office
Maks Bokayev
Dear Prosecutor General,
As a teacher from Sampletown, a town invented for this sample, I am writing to express my concern about Maks Bokayev.
Maks Bokayev was convicted for helping to organize peaceful demonstrations and for posts on social media; one of the
articles applied was Article 174 of the Criminal Code. In 2020 Maks Bokayev was still serving a prison sentence of
five years, although his health was getting worse.
As far as I can learn, Maks Bokayev is deprived of liberty only for the peaceful use of rights such as freedom of
expression and of peaceful assembly, without violence and without any call for it. The International Covenant on Civil
and Political Rights, to which Kazakhstan is a party, protects these rights.
I therefore respectfully ask you to:
1. take every step in your power so that Maks Bokayev is released at once and without conditions;
2. support a review of the conviction, with a view to having it set aside;
3. see that he is protected from torture and other ill-treatment for as long as he is held;
4. make regular contact with family and lawyers possible;
5. see that he receives any medical care that he needs;
6. help to bring Article 174 of the Criminal Code into line with Kazakhstan’s international obligations.
I would be grateful for a reply telling me what has been done.
Yours sincerely,
Sample Sender
"""
RU = """
Сэмпл Сендер
1 Example Street · Сэмплтаун, Сэмплленд
31 декабря 2020 года
Генеральный прокурор
Генеральная прокуратура Республики Казахстан
Макс Бокаев
Уважаемый Генеральный прокурор!
Я учитель из Сэмплтауна, города, придуманного для этого образца. Пишу Вам, чтобы выразить обеспокоенность судьбой
человека по имени Макс Бокаев.
Макс Бокаев был осуждён за участие в организации мирных демонстраций и за публикации в социальных сетях; среди
применённых статей – статья 174 Уголовного кодекса. В 2020 году Макс Бокаев продолжал отбывать наказание – пять лет
лишения свободы, хотя состояние его здоровья ухудшалось.
Насколько мне известно, Макс Бокаев лишён свободы лишь за мирное – без насилия и призывов к нему – осуществление таких
прав, как свобода выражения мнения и свобода мирных собраний. Эти права защищает Международный пакт о гражданских и
политических правах, участником которого является Казахстан.
В связи с этим прошу Вас:
1. принять все зависящие от Вас меры к тому, чтобы Макс Бокаев вышел на свободу немедленно и без каких-либо условий;
2. содействовать пересмотру приговора с целью его отмены;
3. обеспечить на всё время заключения защиту от пыток и иного жестокого обращения;
4. обеспечить регулярную связь с родными и адвокатами;
5. обеспечить необходимую медицинскую помощь;
6. способствовать приведению законодательства (статья 174 Уголовного кодекса) в соответствие с международными
обязательствами Казахстана.
Заранее благодарю за ответ о принятых мерах.
С уважением,
Сэмпл Сендер
"""
KK = """
Сэмпл Сендер
1 Example Street · Сэмплтаун, Сэмплленд
2020 жылғы 31 желтоқсан
Бас прокурор
Қазақстан Республикасының Бас прокуратурасы
Макс Боқаев
Құрметті Бас прокурор!
Мен — осы үлгі үшін ойдан шығарылған Сэмплтаун қаласынан мұғаліммін. Сізге Макс Боқаев есімді азаматтың тағдырына
алаңдаушылығымды білдіріп жазып отырмын.
Макс Боқаев бейбіт шерулерді ұйымдастыруға қатысқаны және әлеуметтік желілердегі жазбалары үшін сотталды; қолданылған
баптардың бірі — Қылмыстық кодекстің 174-бабы. 2020 жылы Макс Боқаев денсаулығының нашарлап бара жатқанына қарамастан
бес жылға бас бостандығынан айыру жазасын өтеуін жалғастырды.
Менің білуімше, ол күш қолданбай және оған шақырмай, сөз бостандығы мен бейбіт жиналыс бостандығы сияқты құқықтарын
бейбіт жолмен пайдаланғаны үшін ғана бас бостандығынан айырылған. Бұл құқықтарды Қазақстан қатысушысы болып табылатын
Азаматтық және саяси құқықтар туралы халықаралық пакт қорғайды.
Осыған байланысты Сізден мыналарды сұраймын:
1. аталған азаматтың (Макс Боқаев) дереу әрі ешқандай шартсыз босатылуына ықпал етуді;
2. үкімнің күшін жою мақсатында оны қайта қарауға жәрдемдесуді;
3. қамауда отырған кезінде азаптаудан және өзге де қатыгез қарым-қатынастан қорғалуын қамтамасыз етуді;
4. туыстарымен және адвокаттарымен тұрақты байланысын қамтамасыз етуді;
5. қажетті медициналық көмекпен қамтамасыз етуді;
6. заңнаманы (Қылмыстық кодекстің 174-бабы) Қазақстанның халықаралық міндеттемелеріне сәйкестендіруге ықпал етуді.
Қабылданған шаралар туралы жауап берсеңіз, алғысымды білдірер едім.
Құрметпен,
Сэмпл Сендер
"""


@pytest.mark.parametrize("reader", [read, read_by_qt], ids=["pypdf", "QtPdf"])
@pytest.mark.parametrize(("language", "words"), [("en", EN), ("ru", RU), ("kk", KK)])
def test_the_printed_page_says_exactly_this(
    sample: Vault, language: str, words: str, reader: Callable[[bytes], str]
) -> None:
    office = officials.by_code(sample, "prosecutor_general")
    wanted = Choice(finding.find(sample, "Bokayev"), office.id, "prisoner-of-conscience", language)
    said = reader(letters.preview(sample, wanted))
    assert said.count(STAMP) == 2
    assert evened(said.replace(STAMP, "")) == evened(words)
