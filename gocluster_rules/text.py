"""Words in the two languages of the product."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeAlias

Lang: TypeAlias = Literal["de", "en"]
LANGS: tuple[Lang, Lang] = ("de", "en")


@dataclass(frozen=True, slots=True)
class Text:
    """The same statement in German and in British English.

    Where a German text quotes the source document, it is verbatim and the English is our translation.
    """

    de: str
    en: str

    def __getitem__(self, lang: Lang) -> str:
        return self.de if lang == "de" else self.en

    def fill(self, **values: object) -> Text:
        """Put values into the placeholders of both languages; a ``Text`` value gives its own language.

        >>> Text(de="{n} fehlen", en="{n} missing").fill(n=2).de
        '2 fehlen'
        """
        return Text(
            **{
                lang: self[lang].format(
                    **{k: v[lang] if isinstance(v, Text) else v for k, v in values.items()}
                )
                for lang in LANGS
            }
        )

    def as_dict(self) -> dict[str, str]:
        """The text as JSON data: ``{"de": …, "en": …}``."""
        return {"de": self.de, "en": self.en}
