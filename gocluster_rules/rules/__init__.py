"""What a criterion can demand: one file for each kind of rule, with all that is said of it."""

from gocluster_rules.rules.all_of import AllOf
from gocluster_rules.rules.at_least import AtLeast
from gocluster_rules.rules.days import Elapsed, Lasting
from gocluster_rules.rules.demand import Demand
from gocluster_rules.rules.ratio_at_most import RatioAtMost, SizeClass
from gocluster_rules.rules.rule import Condition, Rule
from gocluster_rules.rules.share_at_least import ShareAtLeast
from gocluster_rules.rules.threshold import Threshold
from gocluster_rules.rules.yes import Yes

__all__ = [
    "AllOf",
    "AtLeast",
    "Condition",
    "Demand",
    "Elapsed",
    "Lasting",
    "RatioAtMost",
    "Rule",
    "ShareAtLeast",
    "SizeClass",
    "Threshold",
    "Yes",
]
