import type { Piece } from '../../../app/versions/text-changes.js'

/** Words with what was taken out struck through and what was added underlined; paragraphs stay apart. */
export function ChangedWords({ pieces }: { pieces: readonly Piece[] }) {
  return (
    <>
      {pieces.map(({ kind, text }) =>
        kind === 'removed' ? <del>{text}</del> : kind === 'added' ? <ins>{text}</ins> : text,
      )}
    </>
  )
}
