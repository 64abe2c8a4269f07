/// An interviewer's file: the interviewer, and the ids that the file uses.
struct LoadedInterviewer: Sendable {
  /// The interviewer; null where the file cannot be read as one.
  let interviewer: Interviewer?
  /// The ids used.
  let names: NameTable
  /// What is wrong with the file by itself.
  let diagnostics: [Diagnostic]
}
