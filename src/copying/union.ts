/** Things that links join, directly or through others, together; in the order in which they were given. */
export function union<T>(
  items: readonly T[],
  idOf: (item: T) => string,
  links: Iterable<{ readonly a: string; readonly b: string }>,
): readonly (readonly T[])[] {
  const parent = new Map(items.map((item) => [idOf(item), idOf(item)]))
  const root = (id: string): string => {
    let at = id
    for (let above = parent.get(at)!; above !== at; above = parent.get(at)!) {
      // Whoever passed here is next time nearer to the root, however long the chain has grown.
      parent.set(at, parent.get(above)!)
      at = above
    }
    return at
  }
  for (const { a, b } of links) parent.set(root(b), root(a))
  const groups = new Map<string, T[]>()
  for (const item of items) {
    const key = root(idOf(item))
    const group = groups.get(key)
    if (group) group.push(item)
    else groups.set(key, [item])
  }
  return [...groups.values()]
}
