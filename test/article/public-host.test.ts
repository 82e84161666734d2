import { describe, expect, it } from 'vitest'
import { isPublicHost } from '../../src/article/public-host.ts'

const host = (address: string) => new URL(address).hostname

describe('isPublicHost()', () => {
  it.each([
    'https://rheinblick.example/',
    'https://a.b.rheinblick.example./',
    'https://münchen.example/',
    'https://93.184.216.34/',
    'https://172.32.0.1/',
    'https://[2606:2800:220:1::1]/',
    'https://[2001:4860:4860::8888]/',
  ])('takes %s', (address) => {
    expect(isPublicHost(host(address))).toBe(true)
  })

  it.each([
    'http://localhost/',
    'http://LOCALHOST./',
    'http://a.localhost/',
    'http://printer.local/',
    'http://metadata.google.internal/',
    'http://intranet/',
    'http://127.0.0.1/',
    'http://0/',
    'http://0x7f.1/',
    'http://2130706433/',
    'http://10.1.2.3/',
    'http://172.16.0.1/',
    'http://192.168.0.1/',
    'http://169.254.169.254/',
    'http://100.64.0.1/',
    'http://224.0.0.1/',
    'http://255.255.255.255/',
    'http://[::1]/',
    'http://[::]/',
    'http://[::ffff:10.0.0.1]/',
    'http://[64:ff9b::7f00:1]/',
    'http://[2002:7f00:1::]/',
    'http://[2001:0:4136:e378:8000:63bf:3fff:fdd2]/',
    'http://[2001::1]/',
    'http://[2001:db8::1]/',
    'http://[fd00::1]/',
    'http://[fe80::1]/',
    'http://./',
    'http://../',
    'http://a..b/',
    'http://a../',
    `http://${'a'.repeat(64)}.example/`,
  ])('declines %s', (address) => {
    expect(isPublicHost(host(address))).toBe(false)
  })
})
