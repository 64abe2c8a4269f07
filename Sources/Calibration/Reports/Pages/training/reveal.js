// What is shown of an exercise: before a ballot its texts, after it what the committee made of it.

// The texts; with a way to choose passages where evidence is asked for.
function exerciseText(exercise, chooser) {
  const nodes = [];
  if (exercise.round) nodes.push(element("p", { class: "faint" }, "Round: " + exercise.round));
  if (exercise.question) nodes.push(paragraph(strong("Question:"), " ", exercise.question));
  nodes.push(passages(exercise.passages.filter((passage) => !passage.isResponse), chooser));
  if (exercise.pushback) nodes.push(paragraph(strong("Pushback:"), " ", exercise.pushback));
  nodes.push(passages(exercise.passages.filter((passage) => passage.isResponse), chooser));
  return nodes;
}

function passages(list, chooser) {
  const box = element("div", { class: "passages" });
  let paragraphNumber = 0;
  for (const passage of list) {
    if (passage.paragraph !== paragraphNumber) {
      paragraphNumber = passage.paragraph;
      box.append(element("div", { class: "paragraph" }));
    }
    box.lastChild.append(passageLine(passage, chooser));
  }
  return box;
}

function passageLine(passage, chooser) {
  const words = [
    element("span", { class: "place" }, `[${passage.number}]`),
    element("span", {}, passage.text),
  ];
  if (chooser) return element("div", { class: "passage" }, chooser(passage, words));
  return element("div", { class: "passage plain" }, element("label", {}, words));
}

// How the committee was spread, with the trainee's own rating where there is one.
function spreadTable(exercise, attempt) {
  const columns = ["Criterion"];
  if (attempt) columns.push("You");
  columns.push("1", "2", "3", "4", "none");
  const rows = [];
  DATA.criteria.forEach((criterion, place) => {
    const rated = exercise.criteria[place];
    const own = attempt?.ratings?.[criterion.id] ?? null;
    if (own === null && !(rated && rated.counts.slice(0, 4).some((number) => number > 0))) return;
    const isOff = rated ? rated.off[own ?? 0] : false;
    rows.push(spreadRow(criterion.title, rated ? rated.counts : [0, 0, 0, 0, 0], attempt, own, isOff));
  });
  const votes = [...exercise.reference.votes, 0];
  const isOff = attempt ? exercise.offVotes[attempt.vote] : false;
  rows.push(spreadRow("Vote", votes, attempt, attempt?.vote ?? null, isOff));
  return table("Raters of the committee by rating", columns, rows, { class: "spread" });
}

function spreadRow(title, counts, attempt, own, isOff) {
  const cells = [element("th", { scope: "row" }, title)];
  if (attempt) {
    const shown = own === null ? "-" : String(own);
    cells.push(element("td", {}, isOff ? toned("warning", shown) : shown));
  }
  counts.forEach((number, place) => {
    const isOwn = attempt && (own === null ? place === 4 : place === own - 1);
    const kind = isOwn ? (isOff ? "own off" : "own") : undefined;
    const words = number > 0 ? String(number) : "\u00b7";
    cells.push(element("td", { class: kind }, words, isOwn ? hidden(" (yours)") : undefined));
  });
  return element("tr", {}, cells);
}

function verdict(exercise, attempt) {
  const vote = attempt.vote;
  const words = `You vote ${vote}, ${DATA.votes[vote - 1]}; of the committee, ${exercise.votes}.`;
  if (!exercise.agreed) {
    const why = " The committee does not agree here: it counts how far your vote lies from theirs, "
      + "not whether it is right.";
    return element("p", { class: "lead" }, strong(words), why);
  }
  if (vote === exercise.vote) {
    return element("p", { class: "lead for" }, toned("for", strong(words)));
  }
  const lean = vote < exercise.vote ? " You are harder." : " You are more lenient.";
  return element("p", { class: "lead warning" }, toned("warning", strong(words)), lean);
}

function evidenceItem(finding, isFound) {
  const nodes = isFound ? [strong("Seen:")] : [toned("warning", strong("Missed:"))];
  nodes.push(` ${finding.title}, ${finding.speaks}: `);
  nodes.push(finding.quote === null ? "it rests on what is not said." : quote(finding.quote));
  if (finding.numbers.length > 0) nodes.push(` [${finding.numbers.join(", ")}]`);
  return element("li", {}, nodes);
}

// The boundary between two anchors on which the two views part most, in a sentence.
function boundarySentence(exercise, attempt) {
  let best;
  DATA.criteria.forEach((criterion, place) => {
    const own = attempt.ratings?.[criterion.id] ?? null;
    const boundary = exercise.criteria[place]?.boundaries[own ?? 0];
    if (!boundary || (best && boundary[1] <= best.need)) return;
    best = { criterion, place, own, lower: boundary[0], need: boundary[1] };
  });
  if (!best) return undefined;
  const { criterion, lower } = best;
  const yours = best.own === null ? "you gave no rating" : `you gave ${best.own}`;
  return paragraph(
    strong(`${criterion.title}, ${lower} or ${lower + 1}:`),
    ` at ${lower}, ${criterion.inside[lower - 1]}; at ${lower + 1}, ${criterion.inside[lower]}. `
      + `Of the committee ${exercise.criteria[best.place].says}; ${yours}.`,
  );
}

function notesOf(exercise) {
  const nodes = [];
  if (exercise.notes) nodes.push(paragraph(strong("Notes:"), " ", exercise.notes));
  if (exercise.origin) {
    nodes.push(element("p", { class: "faint" }, "Reference: " + exercise.origin));
  }
  return nodes;
}

function writtenFlaws(attempt) {
  if (!attempt.feedback) return [];
  const flaws = feedbackFlaws(attempt.feedback, attempt.vote);
  const title = element("h3", {}, "Your feedback");
  if (flaws.length === 0) {
    const words = "Nothing is amiss in your feedback, as far as words tell.";
    return [title, paragraph(toned("for", words))];
  }
  const items = flaws.map((flaw) => {
    const nodes = [toned("warning", raised(flaw.message))];
    if (flaw.words) nodes.push(": ", quote(flaw.words));
    return element("li", {}, nodes, ": " + flaw.cure + ".");
  });
  return [title, element("ul", { class: "flaws" }, items)];
}

// The whole of what is shown after a ballot.
function reveal(exercise, attempt) {
  const pointed = new Set(attempt.evidence);
  const isSeen = (finding) => finding.numbers.some((number) => pointed.has(number));
  const missed = exercise.findings.filter((finding) => !isSeen(finding));
  const seen = exercise.findings.filter(isSeen);
  const items = [
    ...missed.map((finding) => evidenceItem(finding, false)),
    ...seen.map((finding) => evidenceItem(finding, true)),
  ];
  return [
    verdict(exercise, attempt),
    spreadTable(exercise, attempt),
    exercise.levels && attempt.level
      ? paragraph(
        strong("Level:"), ` you say ${attempt.level}; of the committee, ${exercise.levels}.`,
      )
      : undefined,
    items.length > 0 ? element("ul", { class: "evidence" }, items) : undefined,
    boundarySentence(exercise, attempt),
    exercise.change ? paragraph(strong("What would change it:"), " ", exercise.change) : undefined,
    ...notesOf(exercise),
    ...writtenFlaws(attempt),
  ];
}
