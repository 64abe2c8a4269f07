// The ballot of an exercise: every change is an event, the last can be taken back, and nothing of the
// committee's is shown before it is committed.

class Ballot {
  constructor(stage, round, exercise, done) {
    this.stage = stage;
    this.round = round;
    this.exercise = exercise;
    this.done = done;
    this.asked = DATA.criteria.filter((criterion) => !criterion.afterChallenge || exercise.pushback);
    this.later = [];
  }

  get entries() {
    return this.round.draft.entries;
  }

  said(step) {
    return this.entries.find((entry) => stepOf(entry) === step);
  }

  // The steps that a ballot needs, with what each is called and the control to go to.
  get steps() {
    const steps = this.asked.map((criterion) => ["rating " + criterion.id, criterion.title]);
    steps.push(["vote", "vote"], ["level", "level"], ["confidence", "confidence"]);
    return [...steps, ["evidence", "evidence"], ["reason", "reason"]];
  }

  get isRated() {
    return this.asked.every((criterion) => this.said("rating " + criterion.id));
  }

  say(step, value, criterion) {
    const entry = { round: this.round.number, step, value };
    if (criterion !== undefined) entry.criterion = criterion;
    const before = this.said(stepOf(entry));
    if (before && String(before.value) === String(value)) return;
    store.keep("entry", entry);
    warn();
    this.refresh();
  }

  show() {
    const ratings = this.asked.map((criterion) => this.ratingField(criterion));
    this.later = [this.voteField(), this.levelField(), this.otherFields()];
    this.undoButton = button("Take the last entry back", () => this.undo(), { id: "undo" });
    this.form = element(
      "form",
      {
        id: "ballot",
        onsubmit: (event) => {
          event.preventDefault();
          this.commit();
        },
      },
      this.textField(),
      element("h3", {}, "Ratings"),
      ratings,
      element("h3", {}, "Vote"),
      this.later,
      buttons(
        element("button", { type: "submit", class: "main", id: "commit" }, "Commit"),
        this.undoButton,
      ),
    );
    this.refresh();
    return this.form;
  }

  refresh() {
    for (const field of this.later) field.disabled = !this.isRated;
    this.undoButton.disabled = this.entries.length === 0;
    const none = this.form.elements["no-evidence"];
    none.checked = this.said("evidence")?.value.length === 0;
    const chosen = this.form.querySelector("#chosen");
    if (chosen.textContent !== this.chosenWords) chosen.textContent = this.chosenWords;
  }

  get chosenWords() {
    const numbers = this.said("evidence")?.value ?? [];
    if (numbers.length === 0) return "Tick the passages that decide, in the text above.";
    return `${numbers.length === 1 ? "Passage" : "Passages"} ${list(numbers.map(String))}.`;
  }

  textField() {
    const chosen = new Set(this.said("evidence")?.value ?? []);
    const chooser = (passage, words) => element(
      "label",
      {},
      element("input", {
        type: "checkbox", name: "evidence", value: String(passage.number),
        checked: chosen.has(passage.number), onchange: () => this.sayEvidence(),
      }),
      words,
    );
    const legend = element("legend", { class: "hidden" }, "The answer; tick what decides");
    return element("fieldset", {}, legend, exerciseText(this.exercise, chooser));
  }

  sayEvidence() {
    const boxes = [...this.form.querySelectorAll("input[name=evidence]:checked")];
    this.say("evidence", boxes.map((box) => Number(box.value)));
  }

  choice(name, value, words, isChosen, choose) {
    const input = element("input", {
      type: "radio", name, value: String(value), checked: isChosen, onchange: choose,
    });
    return element("label", {}, input, words);
  }

  ratingField(criterion) {
    const name = "rating-" + criterion.id;
    const entry = this.said("rating " + criterion.id);
    const choices = [1, 2, 3, 4, null].map((rating) => this.choice(
      name, rating ?? "-", rating === null ? "none" : String(rating),
      entry !== undefined && entry.value === rating,
      () => this.say("rating", rating, criterion.id),
    ));
    const anchors = criterion.anchors.map((anchor, place) => [
      element("dt", {}, String(place + 1)), element("dd", {}, anchor),
    ]);
    const summary = element("summary", {}, "Anchors", hidden(" of " + criterion.title));
    return element(
      "fieldset",
      { class: "criterion", id: name },
      element("legend", {}, criterion.title),
      element("p", { class: "hint" }, criterion.question),
      element("div", { class: "choices" }, choices),
      element("details", {}, summary, element("dl", {}, anchors.flat())),
    );
  }

  voteField() {
    const choices = DATA.votes.map((words, place) => this.choice(
      "vote", place + 1, `${place + 1} ${words}`, this.said("vote")?.value === place + 1,
      () => this.say("vote", place + 1),
    ));
    return element(
      "fieldset",
      { id: "vote" },
      element("legend", {}, "Would this answer, alone, support hiring at Staff?"),
      element("p", { class: "hint" }, "Open once every criterion is rated."),
      element("div", { class: "choices" }, choices),
    );
  }

  levelField() {
    const choices = DATA.levels.map((level) => this.choice(
      "level", level.id, level.id, this.said("level")?.value === level.id,
      () => this.say("level", level.id),
    ));
    const meanings = DATA.levels.map((level) => [
      element("dt", {}, level.id), element("dd", {}, level.says),
    ]);
    return element(
      "fieldset",
      { id: "level", class: "criterion" },
      element("legend", {}, "Level"),
      element("div", { class: "choices" }, choices),
      element(
        "details", {}, element("summary", {}, "What the levels mean"),
        element("dl", {}, meanings.flat()),
      ),
    );
  }

  otherFields() {
    const written = (id, words, name, attributes) => element(
      "div",
      { class: "field" },
      element("label", { for: id }, words),
      element(name, {
        id, name: id, maxlength: DATA.longest,
        onchange: (event) => this.say(id, event.target.value.trim()), ...attributes,
      }),
    );
    const confidence = element(
      "div",
      { class: "field" },
      element("label", { for: "confidence" }, "How sure are you that the committee votes alike?"),
      element("p", { class: "hint", id: "confidence-hint" }, "In percent, 0 to 100."),
      element("input", {
        id: "confidence", name: "confidence", type: "number", min: "0", max: "100", step: "1",
        value: this.said("confidence")?.value, "aria-describedby": "confidence-hint",
        onchange: (event) => this.sayConfidence(event.target),
      }),
    );
    const reason = written("reason", "Why, in a line", "input", {
      type: "text", value: this.said("reason")?.value, autocomplete: "off",
    });
    const fields = [confidence, this.evidenceField(), reason];
    if (this.stage.showsFeedback) {
      const feedback = written("feedback", "Feedback to the candidate, if you write any", "textarea");
      feedback.lastChild.value = this.said("feedback")?.value ?? "";
      fields.push(feedback);
    }
    return element("fieldset", {}, element("legend", { class: "hidden" }, "Why"), fields);
  }

  evidenceField() {
    const none = element("input", {
      type: "checkbox", name: "no-evidence", id: "no-evidence",
      onchange: (event) => {
        for (const box of this.form.querySelectorAll("input[name=evidence]")) box.checked = false;
        if (event.target.checked) this.say("evidence", []);
        this.refresh();
      },
    });
    const words = "No passage decides, but what is not said";
    return element(
      "fieldset",
      { id: "evidence-chosen" },
      element("legend", {}, "Evidence"),
      element("p", { class: "hint", id: "chosen" }, ""),
      element("div", { class: "choices" }, element("label", {}, none, words)),
    );
  }

  sayConfidence(field) {
    const percent = Number(field.value);
    const isUsable = field.value !== "" && Number.isInteger(percent) && percent >= 0;
    if (isUsable && percent <= 100) {
      field.removeAttribute("aria-invalid");
      return this.say("confidence", percent);
    }
    field.setAttribute("aria-invalid", "true");
    warn("The confidence is a whole percentage from 0 to 100.");
  }

  control(step) {
    if (step.startsWith("rating ")) {
      return this.form.querySelector(`[name="${CSS.escape("rating-" + step.slice(7))}"]`);
    }
    if (step === "evidence") return this.form.elements["no-evidence"];
    return this.form.querySelector(`[name="${CSS.escape(step)}"]`);
  }

  undo() {
    const last = this.entries.at(-1);
    if (!last) return;
    store.keep("undo", { round: this.round.number });
    const name = this.steps.find(([step]) => step === stepOf(last))?.[1] ?? "feedback";
    const before = this.form;
    before.replaceWith(this.show());
    this.control(stepOf(last))?.focus();
    announce(`Taken back: ${name}.`);
  }

  commit() {
    if (this.form.querySelector("[aria-invalid]")) return this.form.elements.confidence.focus();
    const missing = this.steps.filter(([step]) => {
      const entry = this.said(step);
      return !entry || (step === "reason" && entry.value === "");
    });
    if (missing.length > 0) {
      warn(`Before you commit: ${list(missing.map(([, name]) => name))}.`);
      this.control(missing[0][0])?.focus();
      return;
    }
    const value = (step) => this.said(step)?.value;
    const ratings = DATA.criteria.map((criterion) => [
      criterion.id, value("rating " + criterion.id) ?? null,
    ]);
    const attempt = {
      exercise: this.round.draft.exercise, stage: this.stage.id, round: this.round.number,
      ratings: Object.fromEntries(ratings), vote: value("vote"), level: value("level"),
      confidence: value("confidence"), evidence: [...value("evidence")].sort((a, b) => a - b),
      reason: value("reason"), feedback: value("feedback") ?? "",
      reference: this.exercise.reference,
    };
    store.keep("commit", attempt);
    warn();
    this.done(attempt);
  }
}
