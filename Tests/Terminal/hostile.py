"""Prints hostile text in a real terminal: hostile.py FOLDER.

The files are those that the suite 'Hostile text' leaves where HOSTILE_PAGES names a folder: reports as
plain text, and what a terminal was sent. The terminal is tmux. Each file has to leave on the screen the
characters that it holds and nothing else changed: title, clipboard, bell, cursor, modes, scrolling.
"""

import pathlib
import re
import subprocess
import sys
import tempfile
import time
import unicodedata

STATE = (
    "pane_title window_name window_bell_flag alternate_on cursor_flag insert_flag keypad_flag "
    "keypad_cursor_flag mouse_any_flag origin_flag wrap_flag scroll_region_upper scroll_region_lower "
    "pane_in_mode pane_width pane_height cursor_x"
).split()
WIDTH = 100


def tmux(socket, *words):
    done = subprocess.run(["tmux", "-S", socket, "-f", "/dev/null", *words], capture_output=True)
    return done.stdout.decode("utf-8", "replace")


def width(character):
    if unicodedata.combining(character):
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


def screen(text):
    """The lines that a terminal shows of a text without escapes, spaces at their ends taken off."""
    lines = []
    for line in text.split("\n"):
        row, column = "", 0
        for character in line:
            if column + width(character) > WIDTH:
                lines.append(row.rstrip())
                row, column = "", 0
            row += character
            column += width(character)
        lines.append(row.rstrip())
    return lines


def shown(path, socket, folder):
    """What is wrong after a file was printed."""
    gate, done = folder / "gate", folder / "done"
    for file in (gate, done):
        file.unlink(missing_ok=True)
    script = f"while ! [ -e {gate} ]; do sleep 0.02; done; cat '{path}'; touch {done}; sleep 60"
    tmux(socket, "kill-server")
    tmux(
        socket, "start-server", ";", "set", "-g", "history-limit", "200000", ";", "set", "-g",
        "set-clipboard", "on", ";", "set", "-g", "monitor-bell", "on", ";", "set", "-g", "status", "off",
        ";", "new-session", "-d", "-x", str(WIDTH), "-y", "40", "-n", "hostile", "sh", "-c", script,
    )  # fmt: skip
    look = "|".join("#{" + name + "}" for name in STATE)
    before = tmux(socket, "display", "-p", look)
    gate.touch()
    for _ in range(500):
        if done.exists():
            break
        time.sleep(0.02)
    time.sleep(0.1)
    after = tmux(socket, "display", "-p", look)
    flaws = [f"{n} was {b!r} and is {a!r}" for n, b, a in zip(STATE, before.split("|"), after.split("|")) if a != b]
    if not before.strip():
        flaws.append("there is no terminal")
    if tmux(socket, "list-buffers").strip():
        flaws.append("something was put into the clipboard")
    text = re.sub("\x1b\\[[0-9;]*m", "", path.read_text().replace("\r\n", "\n"))
    wanted = screen(text.rstrip("\n"))
    seen = [line.rstrip() for line in tmux(socket, "capture-pane", "-p", "-S", "-").rstrip("\n").split("\n")]
    for number, (want, see) in enumerate(zip(wanted, seen + [""] * len(wanted)), 1):
        if want != see:
            flaws.append(f"row {number} is {see!r}, not {want!r}")
            break
    if len(seen) > len(wanted):
        flaws.append(f"{len(seen) - len(wanted)} rows more than the file has")
    tmux(socket, "kill-server")
    return flaws


failures = 0
files = [p for p in sorted(pathlib.Path(sys.argv[1]).resolve().iterdir()) if p.suffix in (".text", ".terminal")]
with tempfile.TemporaryDirectory() as name:
    scratch = pathlib.Path(name)
    for path in files:
        for flaw in shown(path, str(scratch / "socket"), scratch):
            failures += 1
            print(f"{path.name}: {flaw}")
print(f"{len(files)} files printed, {failures} flaws")
sys.exit(1 if failures or not files else 0)
