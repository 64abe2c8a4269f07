"""Opens pages with hostile text in a real browser: hostile.py FOLDER [BROWSER].

The pages are those that the suite 'Hostile text' leaves where HOSTILE_PAGES names a folder. It needs
Playwright, and Markdown pages are opened where a renderer is installed. Prints what any page did:
dialogs, requests, scripts, frames, event attributes, links that leave the page. Fails if there is any.
"""

import pathlib
import sys

from playwright.sync_api import sync_playwright

folder = pathlib.Path(sys.argv[1]).resolve()
browser_path = sys.argv[2] if len(sys.argv) > 2 else None

LOOK = """() => {
  const found = [];
  for (const e of document.querySelectorAll('*')) {
    if (['SCRIPT', 'IFRAME', 'OBJECT', 'EMBED', 'IMG', 'FORM', 'BASE', 'FOREIGNOBJECT']
        .includes(e.tagName.toUpperCase())) found.push(e.tagName);
    for (const a of e.attributes) {
      if (a.name.startsWith('on')) found.push(a.name);
      if (['href', 'src', 'xlink:href', 'action'].includes(a.name) && !a.value.startsWith('#'))
        found.push(a.name + '=' + a.value.slice(0, 60));
    }
  }
  return found;
}"""


def markdown(text):
    try:
        import cmarkgfm

        return cmarkgfm.github_flavored_markdown_to_html(text)
    except ImportError:
        try:
            import markdown_it

            return markdown_it.MarkdownIt("commonmark", {"html": True}).enable("table").render(text)
        except ImportError:
            return None


failures = 0
opened = 0
with sync_playwright() as play:
    browser = play.chromium.launch(executable_path=browser_path, args=["--no-sandbox"])
    for path in sorted(folder.iterdir()):
        if path.suffix not in (".html", ".svg", ".md"):
            continue
        done = []
        page = browser.new_page()
        page.on("dialog", lambda d: (done.append("dialog " + d.message), d.dismiss()))
        page.on("request", lambda r: done.append("request " + r.url) if r.url != target else None)
        page.on("pageerror", lambda e: done.append("error " + str(e)))
        target = path.as_uri()
        if path.suffix == ".md":
            html = markdown(path.read_text())
            if html is None:
                continue
            page.set_content("<!DOCTYPE html><meta charset=utf-8>" + html)
        else:
            page.goto(target)
        for control in page.query_selector_all("summary, a"):
            try:
                control.click(timeout=300)
            except Exception:
                pass
        page.wait_for_timeout(50)
        found = page.evaluate(LOOK)
        if path.suffix == ".md":
            found = [f for f in found if not f.startswith("href=#")]
        title = page.title()
        if "alert(1)" in title and path.suffix == ".html" and "<" not in title:
            found.append("title lost its text")
        done += found
        opened += 1
        if done:
            failures += 1
            print(path.name, done[:8])
        page.close()
    browser.close()
print(f"{opened} pages opened, {failures} did something")
sys.exit(1 if failures or not opened else 0)
