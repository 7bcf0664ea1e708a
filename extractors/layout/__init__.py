"""Words to blocks in reading order, furniture, headings and sections."""

from verslag.extractors.layout.analyse import analyse as analyse
