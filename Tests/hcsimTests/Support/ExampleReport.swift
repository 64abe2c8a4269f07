import Foundation
import TestSupport

@testable import Calibration

/// A page in the folder `reports`, and the command that makes it.
struct ExampleReport: Sendable, CustomStringConvertible {
  let name: String
  let title: String
  let about: String
  let words: [String]

  var description: String { name }
  var url: URL { Self.folder.appendingPathComponent(name) }
  static let folder = ProjectPage.root.appendingPathComponent("reports")

  /// As it is typed.
  var command: String { (["hcsim"] + words + ["-o", name]).joined(separator: " ") }

  /// All pages but the one that leads to them.
  static let all = [
    ExampleReport(
      name: "debrief.html",
      title: "A debrief",
      about: "Deep, not wide: the votes and the gate on span, and what would change it.",
      words: ["debrief", "deep-not-wide"]
    ),
    ExampleReport(
      name: "debrief-approved.html",
      title: "A debrief that approves",
      about: "The same pushback, met: the aim stays and the means change.",
      words: ["debrief", "pushback-adapt"]
    ),
    ExampleReport(
      name: "twin.html",
      title: "Two debriefs side by side",
      about: "The same facts told in two ways, and why the verdict flips.",
      words: ["debrief", "pushback-fold", "pushback-fold-twin"]
    ),
    ExampleReport(
      name: "simulate.html",
      title: "A debrief held many times",
      about: "How stable it is, under which rule, and how many interviewers it takes.",
      words: ["simulate", "--runs", "1000", "wide-not-deep-twin"]
    ),
    ExampleReport(
      name: "batch.html",
      title: "A batch of answers",
      about: "How the votes are distributed, and each answer with its findings marked.",
      words: ["batch", "--limit", "40", "Scenarios/answers/labelled.jsonl"]
    ),
    ExampleReport(
      name: "twenty.html",
      title: "Twenty answers at random",
      about: "What is written about twenty answers that nobody chose, and the answers themselves.",
      words: [
        "batch", "--sample", "20", "--seed", "7", "Scenarios/answers/labelled.jsonl",
        "Scenarios/answers/fresh.jsonl",
      ]
    ),
    ExampleReport(
      name: "compare.html",
      title: "Two runs compared",
      about: "Eight answers, first drafts and second: which votes moved, and what was gained.",
      words: ["compare", "reports/first-drafts.jsonl", "reports/second-drafts.jsonl"]
    ),
    ExampleReport(
      name: "raters.html",
      title: "Interviewers measured",
      about: "Who is hard or easy, on one ruler with everything else, and what to do about it.",
      words: ["calibrate", "raters", "Scenarios/ratings/panel.csv"]
    ),
    ExampleReport(
      name: "rubric.html",
      title: "A rubric measured",
      about: "How far the standard agrees with labelled answers.",
      words: ["calibrate", "rubric", "--draws", "100", "Scenarios/answers/labelled.jsonl"]
    ),
    ExampleReport(
      name: "training.html",
      title: "A trainee's record",
      about:
        "What 25 exercises say of somebody who does not exist, and how it went round by round.",
      words: [
        "train", "history", "--record", "reports/training-ana.jsonl", "--at", moment,
      ]
    ),
    ExampleReport(
      name: "cohort.html",
      title: "A training cohort",
      about: "Trainees side by side: who is hard or lenient, and who may interview.",
      words: [
        "train", "cohort", "--at", moment, "reports/training-ana.jsonl",
        "reports/training-ben.jsonl",
      ]
    ),
  ]

  /// When the records are read.
  private static let moment = "2026-11-28T09:00:00Z"

  /// Pictures of the same session of training, at a terminal and in a browser.
  static let sessions = [
    (
      name: "train.svg", title: "Training at a terminal",
      about: "One exercise: the ballot, what the committee made of it, and the written feedback.",
      command: "hcsim train practice --count 1"
    ),
    (
      name: "train.html", title: "Training in a browser",
      about: "The same exercise with the same answers, as the page shows it; nothing moves here.",
      command: "hcsim train --html FILE"
    ),
  ]

  /// What a browser showed, one below the other, without the program that made it.
  static func snapshot(_ parts: [String]) -> String {
    var text = HTMLDocument(
      title: "Training in a browser",
      sheet: StyleSheet.text + TrainingPageStyle.text,
      body: [
        .tag(
          "div",
          [("class", "page")],
          [.tag("main", [.tag("h1", [.text("Training in a browser")]), .tag("div"), .tag("div")])]
        )
      ]
    ).text
    for part in parts {
      guard let place = text.range(of: "<div>\n</div>") else { continue }
      text.replaceSubrange(place, with: "<div>\n\(part)\n</div>\n")
    }
    return text
  }

  /// The votes of a debrief, as the README shows them.
  static func picture() throws -> String {
    var library = ScenarioLibrary()
    guard let file = try library.debrief("deep-not-wide")?.get() else { return "" }
    let page = DebriefReport(try DebriefSession().run(file.scenario)).page
    for case .figure(let figure) in page.blocks where figure.title == "Who moved, and why" {
      return SVGFile.text(
        figure.drawing,
        title: figure.title.plainText,
        summary: figure.summary.plainText
      )
    }
    return ""
  }

  /// The page that leads to the others.
  static var index: String {
    let entries = all.map { example in
      Definition(
        "\(.link(.file(example.name), RichText(example.title)))",
        [.paragraph(RichText(example.about)), .paragraph("\(.code(example.command))")]
      )
    }
    let pictures = sessions.map { session in
      Definition(
        "\(.link(.file(session.name), RichText(session.title)))",
        [.paragraph(RichText(session.about)), .paragraph("\(.code(session.command))")]
      )
    }
    return HTMLRenderer().render(
      Page(
        title: "Reports of hcsim",
        blocks: [
          .heading(level: 1, "Reports of hcsim"),
          .lead("What the commands print as a page; every file is complete by itself.", nil),
          .definitions(entries + pictures),
          .paragraph("Made by \(.code("make reports")). Nobody in them exists."),
          .paragraph("\(.faint(RichText(DebriefReport.limits)))"),
        ]
      )
    )
  }
}
