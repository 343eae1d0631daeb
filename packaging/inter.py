"""Make the Inter files in resources/fonts/inter out of the released web fonts.

Three things differ from the release, so that text in a PDF made by Qt can be selected and searched: Qt finds
the letter of a glyph by the font's character map only, and glyphs put in by a feature have none there.

- The figures 0 to 9 are the tabular ones from the start; the feature `tnum` is gone.
- The contextual alternates (`calt`) are gone; they swap dashes and brackets beside capitals and figures.
- The modifier letters ʼ and ˮ and the Latin iota have glyphs of their own. In the release they share those of
  ’ and ” and of the Greek iota, for which Qt would take them: it finds the first letter of a glyph.

Needs fonttools and brotli:  python packaging/inter.py FOLDER_WITH_WOFF2 resources/fonts/inter
"""

import sys
from copy import copy
from pathlib import Path

from fontTools.ttLib import TTFont

STYLES = ("Regular", "Medium", "SemiBold", "Bold")
SHARING_LETTERS = (0x02BC, 0x02EE, 0x0269)
DROPPED_FEATURES = frozenset({"tnum", "calt", "aalt"})


def make(released: Path, made: Path) -> None:
    font = TTFont(released)
    font.flavor = None
    use_tabular_figures(font)
    drop_features(font)
    separate_letters(font)
    font.save(made)


def use_tabular_figures(font: TTFont) -> None:
    glyphs = set(font.getGlyphOrder())
    for table in font["cmap"].tables:
        for code in range(ord("0"), ord("9") + 1):
            tabular = f"{table.cmap.get(code)}.tf"
            if tabular in glyphs:
                table.cmap[code] = tabular


def drop_features(font: TTFont) -> None:
    substitutions = font["GSUB"].table
    for record in substitutions.FeatureList.FeatureRecord:
        if record.FeatureTag in DROPPED_FEATURES:
            record.Feature.LookupListIndex = []
            record.Feature.LookupCount = 0


def separate_letters(font: TTFont) -> None:
    for code in SHARING_LETTERS:
        shared, own = font.getBestCmap()[code], f"uni{code:04X}.own"
        if shared == own:
            continue
        # The table of glyphs puts a new one at the end of their order.
        font["glyf"][own] = copy(font["glyf"][shared])
        font["hmtx"][own] = font["hmtx"][shared]
        for table in font["cmap"].tables:
            if code in table.cmap:
                table.cmap[code] = own


if __name__ == "__main__":
    source, target = Path(sys.argv[1]), Path(sys.argv[2])
    for style in STYLES:
        make(source / f"Inter-{style}.woff2", target / f"Inter-{style}.ttf")
