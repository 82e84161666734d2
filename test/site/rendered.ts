import type { HtmlEscapedString } from 'hono/utils/html'

/** The HTML of a view. */
export async function rendered(
  view: HtmlEscapedString | Promise<HtmlEscapedString>,
): Promise<string> {
  return (await view).toString()
}
