import { html, raw } from 'hono/html'
import { describe, expect, it } from 'vitest'

const hostile = `<img src=x onerror="alert('1')">&`
const harmless = '&lt;img src=x onerror=&quot;alert(&#39;1&#39;)&quot;&gt;&amp;'

describe('the JSX of the views', () => {
  it('escapes texts, alone and in lists', () => {
    expect(String(<p>{hostile}</p>)).toBe(`<p>${harmless}</p>`)
    expect(String(<p>{[hostile, [hostile]]}</p>)).toBe(`<p>${harmless}${harmless}</p>`)
    expect(String(<>{hostile}</>)).toBe(harmless)
  })

  it('escapes the values of attributes', () => {
    expect(String(<a href={hostile}>x</a>)).toBe(`<a href="${harmless}">x</a>`)
  })

  it('escapes what a view returns as text, and nothing twice', () => {
    const Name = ({ name }: { name: string }) => <b>{name}</b>
    const text = (({ name }: { name: string }) => name) as typeof Name

    expect(
      String(
        <i>
          <Name name={hostile} />
        </i>,
      ),
    ).toBe(`<i><b>${harmless}</b></i>`)
    const Text = text
    expect(
      String(
        <i>
          <Text name={hostile} />
        </i>,
      ),
    ).toBe(`<i>${harmless}</i>`)
  })

  it('believes no object of a stranger that it is escaped', () => {
    const stranger = JSON.parse(JSON.stringify({ html: hostile, toString: null })) as object

    expect(() => String(<p>{stranger as unknown as string}</p>)).toThrow(TypeError)
  })

  it('leaves out what is not there', () => {
    expect(
      String(
        <p lang={undefined} dir={null as unknown as undefined}>
          {null}
          {undefined}
          {false}
          {true}
          {0}
        </p>,
      ),
    ).toBe('<p>0</p>')
  })

  it('prints a switch by its name, and other booleans as words', () => {
    expect(
      String(
        <option selected={true} hidden={false} aria-current={false}>
          x
        </option>,
      ),
    ).toBe('<option selected="" aria-current="false">x</option>')
  })

  it('closes elements that hold nothing, and opens nothing in them', () => {
    expect(
      String(
        <p>
          a<br />b<img src="/x.png" alt="" />
        </p>,
      ),
    ).toBe('<p>a<br/>b<img src="/x.png" alt=""/></p>')
    expect(String(<p />)).toBe('<p></p>')
  })

  it('lives with Hono’s own templates', async () => {
    expect(String(await html`<!doctype html>${<p>{hostile}</p>}`)).toBe(
      `<!doctype html><p>${harmless}</p>`,
    )
    expect(String(<style>{raw('a > b {}')}</style>)).toBe('<style>a > b {}</style>')
  })
})
