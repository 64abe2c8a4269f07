/// Why bytes are no JSON, and where.
struct JSONFailure: Error {
  let problem: Problem
  let range: SourceRange
}
