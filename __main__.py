"""`python -m verslag`"""

from verslag.cli import main

main()
