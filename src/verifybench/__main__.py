"""`python -m verifybench` is the `verifybench` command."""

import sys

from verifybench.cli.main import main

sys.exit(main())
