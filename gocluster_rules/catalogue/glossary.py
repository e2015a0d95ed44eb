"""Terms that the source uses without defining them; the definitions are from the sources they name."""

from gocluster_rules.model import Term

GLOSSARY: tuple[Term, ...] = ()
