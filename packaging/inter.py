"""Make the Inter files in resources/fonts/inter out of the released web fonts.

Two things differ from the release, so that text in a PDF made by Qt can be selected and searched: Qt finds
the letter of a glyph by the font's character map only, and glyphs put in by a feature have none there.

- The figures 0 to 9 are the tabular ones from the start; the feature `tnum` is gone.
- The contextual alternates (`calt`) are gone; they swap dashes and brackets beside capitals and figures.

Needs fonttools and brotli:  python packaging/inter.py FOLDER_WITH_WOFF2 resources/fonts/inter
"""

import sys
from pathlib import Path

from fontTools.ttLib import TTFont

STYLES = ("Regular", "Italic", "Medium", "SemiBold", "Bold")
DROPPED_FEATURES = frozenset({"tnum", "calt", "aalt"})


def make(released: Path, made: Path) -> None:
    font = TTFont(released)
    font.flavor = None
    use_tabular_figures(font)
    drop_features(font)
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


if __name__ == "__main__":
    source, target = Path(sys.argv[1]), Path(sys.argv[2])
    for style in STYLES:
        make(source / f"Inter-{style}.woff2", target / f"Inter-{style}.ttf")
