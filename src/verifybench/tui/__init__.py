"""The workbench: what a reviewer sees and presses. Imports textual; nothing below imports this room.

`verifybench.tui.app.run(open_case, preview)` opens it, `verifybench.tui.picture.save(case, path)` draws it into a file.
"""
