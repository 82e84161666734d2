import { Hono } from 'hono'

/** The least that a Hono application answers. */
export default new Hono().get('*', (c) => c.text('Hello, world!'))
