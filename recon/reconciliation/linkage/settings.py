"""The table of levels as Splink's settings, so that a batch is compared exactly as one description is."""

from typing import Any

from recon.reconciliation.linkage.levels import TRAITS, Level, Trait

ID = "at"
KEYS = "keys"


def settings(population: int) -> dict[str, Any]:
    """Return the settings of Splink (5) for linking descriptions with patients that share a key."""
    return {
        "link_type": "link_only",
        "unique_id_column_name": ID,
        "probability_two_random_records_match": 1 / max(population, 2),
        "blocking_rules_to_generate_predictions": [
            {"blocking_rule": f"l.{KEYS} = r.{KEYS}", "arrays_to_explode": [KEYS], "sql_dialect": "duckdb"}
        ],
        "comparisons": [_comparison(trait) for trait in TRAITS],
        "retain_matching_columns": True,
        "retain_intermediate_calculation_columns": False,
    }


def level_at(trait: Trait, gamma: int) -> Level | None:
    """Return the level that Splink calls ``gamma``: 0 is the last one, -1 that a description does not say it."""
    return None if gamma < 0 else trait.levels[len(trait.levels) - 1 - gamma]


def gamma_of(trait: Trait, name: str) -> int:
    """Return what Splink calls the level of that name; -1 for the empty one, of what is not said."""
    return len(trait.levels) - 1 - trait.levels.index(trait.level(name)) if name else -1


def _comparison(trait: Trait) -> dict[str, Any]:
    unsaid = {
        "sql_condition": f"{trait.said}_l IS NULL OR {trait.said}_r IS NULL",
        "label_for_charts": "unsaid",
        "is_null_level": True,
    }
    return {"output_column_name": trait.name, "comparison_levels": [unsaid, *map(_level, trait.levels)]}


def _level(level: Level) -> dict[str, Any]:
    told: dict[str, Any] = {
        "sql_condition": level.condition.sql() if level.condition else "ELSE",
        "label_for_charts": level.name,
        "m_probability": level.m,
        "u_probability": level.u,
    }
    if level.common:
        # The share comes in place of this level's own u, whatever Splink makes of the condition.
        told |= {"tf_adjustment_column": level.common, "disable_tf_exact_match_detection": True}
    return told
