type PresentTextProps = {
  /** What the article has now. */
  readonly text: string
  /** What the input above has. */
  readonly written: string
}

/** What the article has now, below an input that has something else. */
export function PresentText({ text, written }: PresentTextProps) {
  if (text === written) return null
  return (
    <div class="now">
      <p class="note">{text === '' ? 'There is nothing now.' : 'Now:'}</p>
      {text.split('\n').map((line) => line !== '' && <p dir="auto">{line}</p>)}
    </div>
  )
}
