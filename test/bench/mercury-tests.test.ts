import { describe, expect, it } from 'vitest'
import { expectationsIn } from '../../bench/cleaner/untuned/mercury-tests.ts'

const source = `
describe('TernmouthExtractor', () => {
  describe('a story', () => {
    beforeAll(() => {
      url =
        'https://ternmouth.example/pier';
      const html = fs.readFileSync('./fixtures/ternmouth.example/1.html');
      result = Mercury.parse(url, html, { fallback: false });
    });
    it('returns the title', async () => {
      assert.equal(title, 'The pier\\u2019s \\'last\\' winter');
    });
    it('returns the author', async () => {
      assert.equal(
        author,
        "Ada Pell"
      );
    });
    it('returns the date_published', async () => {
      assert.equal(date_published, null);
    });
    it('returns the content', async () => {
      assert.equal(first13, 'The pier closed on Monday');
    });
  });
  it('reads an old form', async () => {
    const html = fs.readFileSync('./fixtures/ternmouth.example/2.html');
    const uri = 'https://ternmouth.example/lido';
    const { title, dek } = await Mercury.parse(uri, html);
    assert.equal(title, 'Lido saved');
    assert.equal(dek, 'Swimmers get the keys.');
  });
});
`

describe('expectationsIn()', () => {
  it('reads each page with its address, which stands before or after it, and what is right about it', () => {
    expect(expectationsIn(source)).toEqual([
      {
        file: 'fixtures/ternmouth.example/1.html',
        url: 'https://ternmouth.example/pier',
        title: "The pier’s 'last' winter",
        author: 'Ada Pell',
        opening: 'The pier closed on Monday',
      },
      {
        file: 'fixtures/ternmouth.example/2.html',
        url: 'https://ternmouth.example/lido',
        title: 'Lido saved',
        dek: 'Swimmers get the keys.',
      },
    ])
  })

  it('finds nothing where nothing is expected', () => {
    expect(expectationsIn("import assert from 'assert'")).toEqual([])
  })
})
