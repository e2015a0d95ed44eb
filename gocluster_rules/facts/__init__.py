"""What can be asked: one file for each kind of fact, with all that is said of it."""

from gocluster_rules.facts.amount import Amount
from gocluster_rules.facts.count import Count
from gocluster_rules.facts.day import Day
from gocluster_rules.facts.fact import Fact
from gocluster_rules.facts.quantity import Quantity
from gocluster_rules.facts.yes_no import YesNo

__all__ = ["Amount", "Count", "Day", "Fact", "Quantity", "YesNo"]
