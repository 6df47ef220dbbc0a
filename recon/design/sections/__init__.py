"""Setting a section: in lines, or repeated as a flowsheet, a table or numbered blocks."""

from recon.design.sections.blocks import set_blocks
from recon.design.sections.flowsheet import set_flowsheet, set_flowsheets
from recon.design.sections.lines import set_lines
from recon.design.sections.pieces import SetSection, Setting
from recon.design.sections.table import set_table
from recon.design.terms import SectionDefinition


def set_section(setting: Setting, section: SectionDefinition) -> SetSection:
    """Return ``section`` ready for the page; what has no room is noted in ``setting``."""
    if section.columns:
        return set_flowsheet(setting, section)
    if section.rows:
        return set_table(setting, section)
    if section.blocks:
        return set_blocks(setting, section)
    return set_lines(setting, section)


def set_in_parts(setting: Setting, section: SectionDefinition) -> tuple[SetSection, ...]:
    """Return ``section`` as ``set_section`` does, a flowsheet that is too wide as several of fewer times."""
    return set_flowsheets(setting, section) if section.columns else (set_section(setting, section),)
