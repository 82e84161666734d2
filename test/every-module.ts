import 'jose'

// Whatever the service loads only when it is first needed, loaded once for each worker of the tests. Under Vitest, a
// module that several requests wait for at once may never arrive.
import.meta.glob('../src/**/*.{ts,tsx}', { eager: true })
