/// The places of elements, facet by facet.
struct RaschElements: Hashable, Sendable {
  var candidates: [Int]
  var raters: [Int]
  var criteria: [Int]

  subscript(facet: RaschFacet) -> [Int] {
    switch facet {
    case .candidate: candidates
    case .rater: raters
    case .criterion: criteria
    }
  }
}
