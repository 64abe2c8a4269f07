/// What must follow when an answer is rewritten in some way.
package enum EditPromise: String, Sendable, Hashable, CaseIterable {
  /// Who somebody is does not matter: vote, ratings and findings stay.
  case nothingChanges = "nothing-changes"
  /// It says the same; what moves all the same is noise of the reading, reported beside the others.
  case sameMeaning = "same-meaning"
  /// It adds nothing: the vote does not rise.
  case noHigherVote = "no-higher-vote"
  /// It adds something true: the vote does not fall.
  case noLowerVote = "no-lower-vote"
}
