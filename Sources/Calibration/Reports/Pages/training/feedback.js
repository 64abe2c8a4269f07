// Reads the feedback that a trainee writes for the faults of the guide, as hcsim check --feedback does.

const isASCIILetter = (c) => /^[0-9A-Za-z]$/.test(c);
const isMark = (c) => c >= "\u2000" && c <= "\u203f";
const isLetter = (c) => c !== undefined && (isASCIILetter(c) || (c >= "\u0080" && !isMark(c)));
const lowered = (c) => (c >= "A" && c <= "Z" ? c.toLowerCase() : c === "\u2019" ? "'" : c);

function isInsideWord(text, place) {
  const c = text[place];
  if (isLetter(c)) return true;
  return "'-\u2019".includes(c) && isLetter(text[place - 1]) && isLetter(text[place + 1]);
}

// The places between quotation marks, and the paragraphs that begin with >.
function quotations(text) {
  const found = [];
  let open = -1;
  let block = -1;
  let isLineStart = true;
  for (let place = 0; place < text.length; place += 1) {
    const c = text[place];
    if (isLineStart && c === ">" && block < 0) block = place;
    if (c === "\n") {
      if (block >= 0) found.push([block, place]);
      block = -1;
      if (text[place + 1] === "\n") open = -1;
    }
    isLineStart = c === "\n" || (isLineStart && c === " ");
    if ("\"\u201c\u201e".includes(c) && open < 0) {
      open = place + 1;
    } else if ("\"\u201d".includes(c) && open >= 0) {
      found.push([open, place]);
      open = -1;
    }
  }
  if (block >= 0) found.push([block, text.length]);
  return found;
}

// What a part of a phrase in angle brackets stands for.
const wordClasses = {
  "<vote>": ({ word }) => /^([1-4]|yes|no)$/.test(word),
  "<age>": ({ word }) => /^(1[6-9]|[2-8][0-9])$/.test(word),
  "<name>": ({ isCapital }) => isCapital,
};

function fitsPart(written, part) {
  if (part.startsWith("<")) return wordClasses[part]?.(written) ?? false;
  const { word } = written;
  return part.endsWith("*") ? word.startsWith(part.slice(0, -1)) : word === part;
}

class WrittenWords {
  constructor(text) {
    this.text = text;
    this.words = [];
    let start = -1;
    for (let place = 0; place <= text.length; place += 1) {
      if (place < text.length && isInsideWord(text, place)) {
        if (start < 0) start = place;
      } else if (start >= 0) {
        const word = Array.from(text.slice(start, place), lowered).join("");
        const isCapital = text[start] >= "A" && text[start] <= "Z";
        this.words.push({ word, start, end: place, isQuoted: false, isCapital });
        start = -1;
      }
    }
    this.longestQuotation = 0;
    for (const [low, high] of quotations(text)) {
      const inside = this.words.filter((word) => word.start >= low && word.start < high);
      for (const word of inside) word.isQuoted = true;
      this.longestQuotation = Math.max(this.longestQuotation, inside.length);
    }
  }

  // Where phrases stand outside quotations; of those that overlap, the longest.
  matches(phrases, unless = []) {
    const sought = phrases.map((phrase) => phrase.split(" "));
    const spared = unless.map((phrase) => phrase.split(" "));
    const found = [];
    let place = 0;
    while (place < this.words.length) {
      const spare = this.longest(spared, place);
      if (spare > 0) {
        place += spare;
        continue;
      }
      const length = this.words[place].isQuoted ? 0 : this.longest(sought, place);
      if (length > 0 && !this.isSpared(place, length, spared)) found.push([place, place + length]);
      place += Math.max(1, length);
    }
    return found;
  }

  isSpared(start, length, spared) {
    for (let place = start + 1; place < start + length; place += 1) {
      if (place + this.longest(spared, place) >= start + length) return true;
    }
    return false;
  }

  longest(phrases, place) {
    let best = 0;
    for (const phrase of phrases) {
      if (phrase.length <= best || place + phrase.length > this.words.length) continue;
      const fits = phrase.every((part, offset) => fitsPart(this.words[place + offset], part));
      if (fits) best = phrase.length;
    }
    return best;
  }
}

// What is amiss: what is said and should not be, in order, then what is missing.
function feedbackFlaws(text, vote) {
  const written = new WrittenWords(text);
  const guide = DATA.guide;
  const flaws = [];
  const about = (id, message, cure, [low, high]) => {
    const [start, end] = [written.words[low].start, written.words[high - 1].end];
    flaws.push({ id, message, cure, words: text.slice(start, end), start });
  };
  for (const fault of guide.faults) {
    for (const match of written.matches(fault.phrases, fault.unless)) {
      about(fault.id, fault.title, fault.cure, match);
    }
  }
  const against = contradiction(written, vote);
  if (against) {
    const message = `${guide.verdicts.title} ${vote}, ${DATA.votes[vote - 1]}`;
    about("contradiction", message, guide.verdicts.cure, against);
  }
  flaws.sort((one, other) => one.start - other.start || (one.id < other.id ? -1 : 1));
  const missing = (id, need) => {
    if (written.matches(need.phrases).length > 0) return;
    flaws.push({ id, message: need.title, cure: need.cure, words: "" });
  };
  if (written.longestQuotation < guide.shortestQuote) missing("no-evidence", guide.evidence);
  missing("no-change", guide.change);
  return flaws;
}

// The first words for the other side of yes, where none are for the vote's own.
function contradiction(written, vote) {
  const { yes, no } = DATA.guide.verdicts;
  const noes = new Set(written.matches(no).map(String));
  const all = written.matches([...yes, ...no]);
  const against = all.filter((match) => noes.has(String(match)) === vote >= 3);
  return against.length > 0 && against.length === all.length ? against[0] : undefined;
}
