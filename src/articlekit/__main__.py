"""`python -m articlekit`: the same as the command `articlekit`."""

import sys

from ._cli import main

sys.exit(main())
