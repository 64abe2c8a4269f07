/// Why a record cannot be read, and where in its bytes.
struct RecordFailure: Error {
  let problem: Problem
  let range: SourceRange
}
