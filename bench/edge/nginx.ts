import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

/** A server that is no Worker. */
export type Peer = { port: number; pid: number; stop: () => Promise<void> }

const secondsToStart = 5

/**
 * Starts nginx as one process that keeps what another server answers, or says by `null` that it is not installed.
 *
 * @param upstreamPort Where the pages come from.
 * @param folder Where its configuration and its cache are put.
 * @see https://nginx.org/en/docs/http/ngx_http_proxy_module.html#proxy_cache
 */
export async function serveNginx(
  port: number,
  upstreamPort: number,
  folder: string,
): Promise<Peer | null> {
  const place = join(folder, 'nginx')
  mkdirSync(join(place, 'cache'), { recursive: true })
  const file = join(place, 'nginx.conf')
  writeFileSync(file, configuration(port, upstreamPort, place))
  const nginx = spawn('nginx', ['-p', place, '-c', file, '-e', join(place, 'error.log')], {
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  const isMissing = await Promise.race([once(nginx, 'error').then(() => true), answers(port)])
  if (isMissing || nginx.pid === undefined) return null
  return {
    port,
    pid: nginx.pid,
    async stop() {
      const ended = once(nginx, 'exit')
      nginx.kill('SIGTERM')
      await ended
    },
  }
}

// In one process, so that its CPU is in one place.
function configuration(port: number, upstreamPort: number, place: string): string {
  return `
daemon off;
master_process off;
pid ${place}/nginx.pid;
events { worker_connections 256; }
http {
  access_log off;
  keepalive_requests 1000000;
  proxy_temp_path ${place}/temp;
  client_body_temp_path ${place}/body;
  fastcgi_temp_path ${place}/fastcgi;
  uwsgi_temp_path ${place}/uwsgi;
  scgi_temp_path ${place}/scgi;
  proxy_cache_path ${place}/cache keys_zone=pages:10m inactive=1h;
  server {
    listen 127.0.0.1:${port};
    location / {
      proxy_pass http://127.0.0.1:${upstreamPort};
      proxy_http_version 1.1;
      proxy_cache pages;
      proxy_cache_valid 200 1h;
      proxy_ignore_headers Cache-Control Expires Vary;
    }
  }
}
`
}

async function answers(port: number): Promise<false> {
  for (let attempt = 0; attempt < secondsToStart * 20; attempt++) {
    const response = await fetch(`http://127.0.0.1:${port}/about`).catch(() => null)
    if (response?.ok) return false
    await sleep(50)
  }
  throw new Error(`Cannot start nginx: no answer within ${secondsToStart} seconds`)
}
