// The stages, and what the page shows of them.

const view = document.getElementById("stage");
const stages = new Map(DATA.stages.map((stage) => [stage.id, stage]));
let current = "learn";

// Puts nodes in the stage's place, and goes on from its heading.
function show(title, level, ...nodes) {
  const top = heading(level, title);
  view.replaceChildren(top, ...nodes.flat().filter(Boolean));
  showStages();
  showRecord();
  top.focus();
  if (store.problem) stop();
}

// Nothing can be done before what is wrong with the record is settled.
function stop() {
  warn(store.problem + " ", button("Reload this page", () => location.reload()));
  for (const field of document.querySelectorAll("#stage button, #stage fieldset")) {
    field.disabled = true;
  }
}

function showStages() {
  const items = DATA.stages.map((stage) => {
    const attributes = { "data-stage": stage.id };
    if (stage.id === current) attributes["aria-current"] = "step";
    return element("li", {}, button(stage.title, () => enter(stage.id), attributes));
  });
  document.getElementById("stages").replaceChildren(element("ul", {}, items));
}

function begin() {
  if (store.record.events.length === 0) store.keep("begin", { trainee: "" });
}

function enter(id) {
  current = id;
  warn();
  if (id === "learn") return lesson();
  const stage = stages.get(id);
  const round = store.record.openRound(id);
  const words = round
    ? `Going on after ${count(round.attempts.length, "exercise", "exercises")}.`
    : `${raised(count(stage.count, "exercise", "exercises"))}.`;
  if (!round && !canBegin(stage)) {
    const few = "There are too few exercises for it that are kept for it and agreed on.";
    return show(stage.title, 2, paragraph(stage.about), paragraph(toned("warning", few)));
  }
  show(
    stage.title, 2, paragraph(stage.about), paragraph(words),
    buttons(button(round ? "Go on" : "Begin", () => startRound(stage), { class: "main", id: "begin" })),
  );
}

const plansOf = (stage) => DATA.plans[stage.id];

function canBegin(stage) {
  return plansOf(stage) ? plansOf(stage).length > 0 : DATA.order.length > 0;
}

// Lessons: the criteria, then an answer of each vote.

function lesson(place = DATA.lessons.findIndex((id) => !store.record.lessons.has(id))) {
  if (place < 0) place = 0;
  if (place >= DATA.lessons.length) return learned();
  const id = DATA.lessons[place];
  const name = id.slice(id.indexOf(":") + 1);
  const number = `${place + 1} of ${DATA.lessons.length}: `;
  const criterion = id.startsWith("criterion:")
    ? DATA.criteria.find((one) => one.id === name) : undefined;
  const [title, nodes] = criterion ? criterionLesson(criterion) : exemplar(exercises.get(name));
  const next = () => {
    begin();
    store.keep("lesson", { lesson: id });
    lesson(place + 1);
  };
  const back = place > 0 ? button("Back", () => lesson(place - 1)) : undefined;
  show(number + title, 2, nodes, buttons(button("Go on", next, { class: "main", id: "next" }), back));
}

function criterionLesson(criterion) {
  const anchors = criterion.anchors.map((anchor, place) => [
    element("dt", {}, String(place + 1)), element("dd", {}, anchor),
  ]);
  return [criterion.title, [paragraph(criterion.question), element("dl", {}, anchors.flat())]];
}

function exemplar(exercise) {
  const title = `an answer that a committee votes ${exercise.vote}, ${DATA.votes[exercise.vote - 1]}`;
  const levels = exercise.levels
    ? paragraph(strong("Level:"), ` of the committee, ${exercise.levels}.`) : undefined;
  const texts = exerciseText(exercise);
  return [title, [...texts, spreadTable(exercise), levels, ...notesOf(exercise)]];
}

function learned() {
  show(
    "All lessons are read", 2, paragraph("Practice goes on with exercises."),
    buttons(
      button("To practice", () => enter("practice"), { class: "main" }),
      button("Read them again", () => lesson(0)),
    ),
  );
}

// Rounds.

function startRound(stage) {
  begin();
  let round = store.record.openRound(stage.id);
  if (!round) {
    const number = store.record.nextRound;
    const planned = plannedFor(stage);
    store.keep("round", {
      round: number, stage: stage.id, seed: DATA.seed, planned,
      count: planned.length > 0 ? planned.length : stage.count,
    });
    round = store.record.round(number);
  }
  if (round.draft && exercises.has(round.draft.exercise)) return showBallot(stage, round);
  nextExercise(stage, round);
}

// The exercises of a round that are chosen beforehand, other ones each time while there are some.
function plannedFor(stage) {
  const plans = plansOf(stage);
  if (!plans) return [];
  const before = store.record.rounds.filter((round) => round.stage === stage.id).length;
  return plans[before % plans.length];
}

function nextExercise(stage, round) {
  const id = round.attempts.length < round.count ? choose(stage, round) : undefined;
  if (id === undefined) return endRound(stage, round);
  store.keep("open", { round: round.number, exercise: id, why: "" });
  showBallot(stage, round);
}

function choose(stage, round) {
  if (round.planned.length > 0) {
    const done = new Set(round.attempts.map((attempt) => attempt.exercise));
    return round.planned.find((id) => !done.has(id) && exercises.has(id));
  }
  const record = store.record;
  const near = stage.id === "remediate" ? DATA.order.filter(isConfused()) : [];
  const all = near.length > 0 ? near : DATA.order;
  const length = Math.min(8, Math.floor(all.length / 2));
  const recent = new Set(length > 0 ? record.attempts.slice(-length).map((a) => a.exercise) : []);
  const fresh = all.filter((id) => !recent.has(id));
  // A twin across the boundary comes after a miss; else one of the next in the plan's order that was
  // seen least: which of them hangs on the seed and the trainee, and so does not change by reloading.
  const missed = new Set(record.attempts.slice(-10).filter(isMissed).map(pairOf).filter(Boolean));
  const isTwin = (id) => missed.has(exercises.get(id).pair) && record.exposures(id) === 0;
  const seen = Math.min(...fresh.map((id) => record.exposures(id)));
  const next = fresh.filter((id) => record.exposures(id) === seen).slice(0, 4);
  return fresh.find(isTwin) ?? next[drawn(record.attempts.length, next.length)] ?? all[0];
}

// A number below a limit that the seed, the trainee and how far the record has come decide; the first
// exercise of all is everybody's.
function drawn(number, limit) {
  if (number === 0 || limit < 2) return 0;
  let hash = 2166136261;
  for (const letter of [DATA.seed, store.record.trainee, String(number)].join("\n")) {
    hash = Math.imul(hash ^ letter.codePointAt(0), 16777619) >>> 0;
  }
  return ((hash ^ (hash >>> 15)) >>> 0) % limit;
}

const pairOf = (attempt) => exercises.get(attempt.exercise)?.pair;
const isMissed = (attempt) => attempt.vote !== exercises.get(attempt.exercise)?.vote;

// Whether an exercise lies next to the boundary whose votes were mixed up most.
function isConfused() {
  const counts = [0, 0, 0];
  for (const attempt of store.record.attempts) {
    const vote = exercises.get(attempt.exercise)?.vote;
    if (Math.abs(attempt.vote - vote) === 1) counts[Math.min(attempt.vote, vote) - 1] += 1;
  }
  const most = Math.max(...counts);
  if (most === 0) return () => true;
  const lower = counts.indexOf(most) + 1;
  return (id) => [lower, lower + 1].includes(exercises.get(id).vote);
}

function showBallot(stage, round) {
  const exercise = exercises.get(round.draft.exercise);
  const ballot = new Ballot(stage, round, exercise, (attempt) => {
    if (stage.showsFeedback) return showReveal(stage, round, exercise, attempt);
    announce("Committed.");
    nextExercise(stage, round);
  });
  const place = `${round.attempts.length + 1} of ${round.count}: `;
  show(place + exercise.title, 2, ballot.show());
}

function showReveal(stage, round, exercise, attempt) {
  const contest = button("Contest", () => showContest(contest, attempt.exercise), { id: "contest" });
  show(
    "What the committee made of it", 2, reveal(exercise, attempt),
    buttons(
      button("Go on", () => nextExercise(stage, round), { class: "main", id: "next" }), contest,
    ),
    element("details", {}, element("summary", {}, "The text again"), exerciseText(exercise)),
  );
}

function showContest(opener, exercise) {
  const field = element("input", {
    type: "text", id: "why", maxlength: DATA.longest, autocomplete: "off",
  });
  const close = (words) => {
    box.remove();
    opener.disabled = false;
    opener.focus();
    announce(words);
  };
  const keep = () => {
    const reason = field.value.trim();
    if (reason === "") return field.focus();
    store.keep("contest", { exercise, reason });
    close("Noted, with your reason.");
    opener.parentNode.after(paragraph(`Noted, with your reason: ${reason}`));
  };
  const box = element(
    "form",
    {
      class: "field",
      onsubmit: (event) => {
        event.preventDefault();
        keep();
      },
    },
    element("label", { for: "why" }, "Why is the committee wrong?"),
    field,
    buttons(
      element("button", { type: "submit", id: "keep-contest" }, "Keep"),
      button("Back", () => close("Not contested.")),
    ),
  );
  opener.disabled = true;
  opener.parentNode.after(box);
  field.focus();
}

function endRound(stage, round) {
  const done = `Done: ${count(round.attempts.length, "exercise", "exercises")}.`;
  const next = "Download the record; hcsim train import adds it to yours and says how you rate"
    + (stage.id === "qualify" ? ", and whether you qualify." : ".");
  const nodes = [paragraph(done), paragraph(next)];
  if (!stage.showsFeedback) nodes.push(...round.attempts.map(revealLater));
  nodes.push(
    buttons(
      button("Download the record", saveRecord, { class: "main" }),
      button("Another round", () => enter(stage.id)),
    ),
  );
  show(stage.title + " is done", 2, nodes);
}

// An exercise of a round without feedback, once the round is done.
function revealLater(attempt) {
  const exercise = exercises.get(attempt.exercise);
  if (!exercise) return undefined;
  const words = `${exercise.title}: you ${attempt.vote}; of the committee, ${exercise.votes}`;
  return element(
    "details", {}, element("summary", {}, words), exerciseText(exercise), reveal(exercise, attempt),
  );
}

// The record.

function saveRecord() {
  const name = store.record.trainee.toLowerCase().replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, "");
  download(`training${name ? "-" + name : ""}.jsonl`, store.record.text);
  store.isSaved = true;
  announce("The record is downloaded.");
}

function showRecord() {
  const box = document.getElementById("record");
  const ballots = count(store.record.attempts.length, "ballot", "ballots");
  const where = store.isKept
    ? "The record is kept in this browser, and goes nowhere else."
    : "This browser keeps nothing: download the record before you close the page.";
  const file = element("input", {
    type: "file", id: "load", accept: ".jsonl", onchange: (event) => loadRecord(event.target),
  });
  box.replaceChildren(
    element("h2", {}, "Your record"),
    paragraph(`${raised(ballots)}. ${where}`),
    nameField(),
    buttons(
      button("Download the record", saveRecord, { id: "save" }),
      button("Delete the record", () => askToDelete(box), { id: "delete" }),
    ),
    element(
      "div", { class: "field" },
      element("label", { for: "load" }, "Go on from a record that was downloaded or exported"), file,
    ),
  );
}

function nameField() {
  if (store.record.trainee) return paragraph("Trainee: ", strong(store.record.trainee));
  const field = element("input", {
    type: "text", id: "trainee", maxlength: "100", autocomplete: "off",
    onchange: (event) => {
      const trainee = event.target.value.trim();
      if (trainee === "") return;
      store.keep("begin", { trainee });
      showRecord();
    },
  });
  const label = element("label", { for: "trainee" }, "Your name, for the record");
  return element("div", { class: "field" }, label, field);
}

function askToDelete(box) {
  const keep = button("Keep it", () => {
    showRecord();
    document.getElementById("delete").focus();
  });
  const remove = () => {
    store.replace(new TrainingRecord());
    warn();
    enter("learn");
    announce("The record is deleted.");
  };
  box.append(
    paragraph("Delete every ballot for good?"),
    buttons(button("Delete for good", remove, { id: "delete-yes" }), keep),
  );
  keep.focus();
}

async function loadRecord(field) {
  const file = field.files[0];
  if (!file) return;
  try {
    const { record, isTorn } = readRecord(await file.text());
    store.replace(record);
    start();
    if (isTorn) warn("The last line was cut off, and is left out.");
  } catch (error) {
    field.value = "";
    warn(`'${file.name}': ${error.message}.`);
  }
}

// Goes on where the record ends.
function start() {
  const last = store.record.rounds.at(-1);
  const isOpen = last && last.attempts.length < last.count && stages.has(last.stage);
  enter(isOpen ? last.stage : store.record.attempts.length > 0 ? "practice" : "learn");
}

addEventListener("storage", (event) => {
  if (event.key !== KEY || event.newValue === store.written) return;
  store.problem = OTHER_TAB;
  stop();
});

addEventListener("beforeunload", (event) => {
  if (!store.isKept && !store.isSaved) event.preventDefault();
});

store.open();
start();
