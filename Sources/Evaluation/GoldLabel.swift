/// What a person says of a provision and an element: it supports the element, shows a defect, or the law lacks it.
public enum GoldLabel: Sendable, Hashable {
  case supports
  case defect(String)
  case absent
}
