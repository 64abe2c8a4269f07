// What the trainee did: events as lines of JSON, and what they add up to. Nothing here is shown.

const DATA = JSON.parse(document.getElementById("data").textContent);
const exercises = new Map(Object.entries(DATA.exercises));

// Ways in which criteria are rated are written once, and named by their places.
for (const exercise of exercises.values()) {
  exercise.criteria = exercise.criteria.map((place) => DATA.spreads[place] ?? null);
}

// The names of what can happen, and the keys that each needs.
const NEEDED = {
  begin: {}, leave: {},
  lesson: { lesson: "string" },
  round: { round: "number", stage: "string", count: "number" },
  open: { round: "number", exercise: "string" },
  entry: { round: "number", step: "string" },
  undo: { round: "number" },
  commit: { round: "number", exercise: "string", vote: "number" },
  contest: { exercise: "string", reason: "string" },
  // A seat on a panel is taken at a terminal; a record that holds one keeps it.
  seat: {}, "seat-entry": {}, "seat-undo": {}, "seat-end": {},
};

class TrainingRecord {
  constructor() {
    this.events = [];
    this.trainee = "";
    this.rounds = [];
    this.attempts = [];
    this.lessons = new Set();
    this.contests = [];
  }

  get text() {
    return this.events.map((event) => JSON.stringify(event) + "\n").join("");
  }

  get nextRound() {
    return 1 + this.rounds.reduce((most, round) => Math.max(most, round.number), 0);
  }

  round(number) {
    return this.rounds.findLast((round) => round.number === number);
  }

  // The last round of a stage where that is not done.
  openRound(stage) {
    const last = this.rounds.findLast((round) => round.stage === stage);
    return last && last.attempts.length < last.count ? last : undefined;
  }

  exposures(id) {
    return this.attempts.filter((attempt) => attempt.exercise === id).length;
  }

  append(event) {
    this.events.push(event);
    const round = this.round(event.round);
    switch (event.event) {
      case "begin":
        this.trainee ||= typeof event.trainee === "string" ? event.trainee : "";
        break;
      case "lesson":
        this.lessons.add(event.lesson);
        break;
      case "round": {
        const planned = Array.isArray(event.planned) ? event.planned.map(String) : [];
        const count = Math.max(event.count, planned.length);
        this.rounds.push({
          number: event.round, stage: event.stage, count, planned, attempts: [], draft: null,
        });
        break;
      }
      case "open":
        if (round) round.draft = { exercise: event.exercise, entries: [] };
        break;
      case "entry":
        if (round?.draft) {
          const same = (entry) => stepOf(entry) === stepOf(event);
          round.draft.entries = round.draft.entries.filter((entry) => !same(entry));
          round.draft.entries.push(event);
        }
        break;
      case "undo":
        round?.draft?.entries.pop();
        break;
      case "commit":
        this.attempts.push(event);
        if (round) {
          round.attempts.push(event);
          round.draft = null;
        }
        break;
      case "contest":
        this.contests.push(event);
        break;
    }
  }
}

function stepOf(entry) {
  return entry.step === "rating" ? "rating " + entry.criterion : entry.step;
}

// Reads the lines of a record; a last line that was cut off is left out.
function readRecord(text) {
  const lines = text.split("\n");
  const isTorn = lines.pop() !== "";
  const record = new TrainingRecord();
  lines.forEach((line, place) => {
    if (line.trim() !== "") record.append(readEvent(line, place + 1));
  });
  if (isTorn && record.events.length === 0) throw new Error("this is no record of training");
  return { record, isTorn };
}

function readEvent(line, number) {
  let event;
  try {
    event = JSON.parse(line);
  } catch {
    throw new Error(`line ${number} is no JSON`);
  }
  const schema = typeof event?.schema === "string" ? event.schema.split("/") : [];
  if (schema.length !== 2 || schema[0] !== DATA.schema.split("/")[0] || !/^\d+$/.test(schema[1])) {
    throw new Error(`line ${number}: this is no record of training`);
  }
  if (Number(schema[1]) > DATA.version) {
    throw new Error(
      `line ${number}: the record has version ${Number(schema[1])}, and this page reads version `
        + `${DATA.version}; use a newer page`,
    );
  }
  const needed = Object.hasOwn(NEEDED, event.event) ? NEEDED[event.event] : undefined;
  if (!needed) throw new Error(`line ${number}: an event that this page does not know`);
  for (const [key, kind] of Object.entries(needed)) {
    if (typeof event[key] !== kind) throw new Error(`line ${number}: '${key}' cannot be used`);
  }
  return event;
}

// Where the record is kept: in the browser if that keeps anything, else as long as the page is open.
const KEY = "hcsim.training";
const OTHER_TAB = "Another tab went on with this record; reload this page to go on from there.";
const store = {
  record: new TrainingRecord(),
  isKept: false,
  isSaved: true,
  // What the browser holds, as far as this page knows.
  written: "",
  // Why nothing may be written over what the browser holds; empty where it may.
  problem: "",

  open() {
    try {
      this.written = localStorage.getItem(KEY) ?? "";
      localStorage.setItem(KEY, this.written);
      this.isKept = true;
    } catch {
      this.written = "";
    }
    try {
      this.record = readRecord(this.written).record;
    } catch (error) {
      this.problem = `What this browser kept cannot be read, and is left alone: ${error.message}.`;
    }
  },

  keep(event, fields = {}) {
    const at = new Date().toISOString().slice(0, 19) + "Z";
    this.record.append({ schema: DATA.schema, at, event, ...fields });
    this.isSaved = false;
    this.write();
  },

  // Puts another record in the place of this one, whatever the browser holds.
  replace(record) {
    this.record = record;
    this.isSaved = true;
    this.problem = "";
    if (this.isKept) this.written = localStorage.getItem(KEY) ?? "";
    this.write();
  },

  write() {
    if (!this.isKept || this.problem) return;
    try {
      if ((localStorage.getItem(KEY) ?? "") !== this.written) {
        this.problem = OTHER_TAB;
        return;
      }
      const text = this.record.text;
      localStorage.setItem(KEY, text);
      this.written = text;
    } catch {
      this.isKept = false;
    }
  },
};
