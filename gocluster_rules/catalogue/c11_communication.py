"""Criterion 11: external communication and visibility."""

from gocluster_rules.catalogue import slides
from gocluster_rules.facts import YesNo
from gocluster_rules.model import Criterion, Evidence, MainCriterion
from gocluster_rules.rules import AllOf, Yes
from gocluster_rules.text import Text

COMMUNICATION_APPROPRIATE = YesNo(
    name="communication_appropriate",
    label=Text(
        de="angemessene Kommunikation nach außen und Öffentlichkeitsarbeit",
        en="appropriate external communication and public relations",
    ),
    question=Text(
        de="Sind Ihre nach außen gerichtete Kommunikation und Ihre Öffentlichkeitsarbeit angemessen?",
        en="Are your external communication and your public relations appropriate?",
    ),
    yes=Text(
        de="Kommunikation nach außen und Öffentlichkeitsarbeit sind nach Ihrer Einschätzung angemessen.",
        en="In your assessment, external communication and public relations are appropriate.",
    ),
    no=Text(
        de="Kommunikation nach außen und Öffentlichkeitsarbeit sind nach Ihrer Einschätzung nicht angemessen.",
        en="In your assessment, external communication and public relations are not appropriate.",
    ),
    to_do=Text(
        de="Bauen Sie Kommunikation nach außen und Öffentlichkeitsarbeit angemessen aus.",
        en="Expand external communication and public relations to an appropriate level.",
    ),
)

VISIBILITY_PROVEN = YesNo(
    name="visibility_proven",
    label=Text(
        de="Nachweis der Sichtbarkeit für externe Akteure",
        en="proof of visibility to external actors",
    ),
    question=Text(
        de=(
            "Können Sie die Sichtbarkeit für externe Akteure nachweisen, zum Beispiel durch Presse, "
            "Plattformen oder Messen?"
        ),
        en=(
            "Can you prove your visibility to external actors, for example through press, platforms "
            "or trade fairs?"
        ),
    ),
    yes=Text(
        de="Die Sichtbarkeit für externe Akteure ist nachgewiesen.",
        en="Visibility to external actors is proven.",
    ),
    no=Text(
        de="Die Sichtbarkeit für externe Akteure ist nicht nachgewiesen.",
        en="Visibility to external actors is not proven.",
    ),
    to_do=Text(
        de="Weisen Sie die Sichtbarkeit für externe Akteure nach, zum Beispiel durch Presse, Plattformen oder Messen.",
        en="Prove the visibility to external actors, for example through press, platforms or trade fairs.",
    ),
)

CRITERION_11 = Criterion(
    number="11",
    wording=Text(
        de=(
            "Angemessene nach außen gerichtete Kommunikation und Öffentlichkeitsarbeit sowie "
            "Nachweis der Sichtbarkeit für externe Akteure (Erscheinungen in der Presse/Darstellung "
            "auf Plattformen/Messebeteiligungen etc.)"
        ),
        en=(
            "Appropriate external communication and public relations as well as proof of visibility "
            "to external actors (appearances in the press/presentation on platforms/participation "
            "in trade fairs etc.)"
        ),
    ),
    rule=AllOf((Yes(COMMUNICATION_APPROPRIATE), Yes(VISIBILITY_PROVEN))),
    asks=(COMMUNICATION_APPROPRIATE, VISIBILITY_PROVEN),
    explanation=Text(
        de=(
            "Das Cluster soll auch außerhalb seines eigenen Kreises bekannt sein. Das Kriterium hat "
            "zwei Teile: Die Kommunikation nach außen ist angemessen, und die Sichtbarkeit ist "
            "nachgewiesen. Als Beispiele nennt die Quelle Presse, Plattformen und Messen. Erst "
            "beide Teile zusammen erfüllen das Kriterium."
        ),
        en=(
            "The cluster should also be known outside its own circle. The criterion has two parts: "
            "external communication is appropriate, and visibility is proven. As examples, the "
            "source names press, platforms and trade fairs. Only both parts together meet the "
            "criterion."
        ),
    ),
    guiding_questions=(
        Text(
            de="Informieren Sie die Öffentlichkeit regelmäßig und auf mehreren Wegen?",
            en="Do you inform the public regularly and through several channels?",
        ),
        Text(
            de="Haben im letzten Jahr andere über Ihr Cluster berichtet, zum Beispiel die Presse?",
            en="Did others report on your cluster last year, for example the press?",
        ),
        Text(
            de="War Ihr Cluster im letzten Jahr auf einer Messe vertreten, oder ist es auf einer Plattform dargestellt?",
            en="Was your cluster present at a trade fair last year, or is it presented on a platform?",
        ),
    ),
    evidence=(
        Evidence(id="press_review", text=Text(de="Pressespiegel", en="press review")),
        Evidence(
            id="platform_profiles",
            text=Text(de="Profile auf Plattformen", en="profiles on platforms"),
        ),
        Evidence(
            id="trade_fair_list",
            text=Text(de="Liste der Messebeteiligungen", en="list of trade fairs attended"),
        ),
        Evidence(
            id="website_statistics", text=Text(de="Statistik der Website", en="website statistics")
        ),
    ),
    mistakes=(
        Text(
            de="Als Nachweis dient nur die eigene Website.",
            en="Your own website is the only proof.",
        ),
        Text(
            de="Aktivitäten werden genannt, aber es bleibt offen, ob sie wahrgenommen wurden.",
            en="Activities are named, but it remains unclear whether anyone noticed them.",
        ),
    ),
    interpretation=Text(
        de=(
            "Die Quelle sagt nicht, für welchen Zeitraum und in welchem Umfang die Sichtbarkeit "
            "nachzuweisen ist. Wir lesen es so: Sie nutzen mehrere Wege und können aktuelle "
            "Beispiele vorlegen, nicht nur die eigene Website. Ob die Kommunikation angemessen und "
            "die Sichtbarkeit nachgewiesen ist, beurteilen Sie selbst."
        ),
        en=(
            "The source does not say for which period and to what extent visibility must be proven. "
            "We read it as follows: you use several channels and can present current examples, not "
            "only your own website. You judge yourself whether communication is appropriate and "
            "visibility proven."
        ),
    ),
    interpretation_reason=Text(
        de=(
            "Die Quelle nennt Presse, Plattformen und Messen und fügt „etc.“ hinzu: mehrere Wege "
            "also, aber keine bestimmten. Die eigene Website allein zeigt nicht, dass andere das "
            "Cluster wahrnehmen."
        ),
        en=(
            "The source names the press, platforms and trade fairs and adds “etc.”: several "
            "channels, that is, but no particular ones. The cluster's own website alone does not "
            "show that others notice it."
        ),
    ),
)

MAIN = MainCriterion(
    number="11",
    title=Text(
        de="Externe Kommunikation und Sichtbarkeit",
        en="External communication and visibility",
    ),
    slide=slides.VISIBILITY_1,
    criteria=(CRITERION_11,),
)
