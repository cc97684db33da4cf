import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';

const folder = mkdtempSync(join(tmpdir(), 'manifests-'));
after(() => rmSync(folder, { recursive: true }));

/** What the check says of the manifests with one text of a file replaced. */
function checkWith(file, text, replacement) {
  cpSync('../../ops/kubernetes', folder, { recursive: true });
  const path = join(folder, file);
  const before = readFileSync(path, 'utf8');
  assert.ok(before.includes(text), `${file} has "${text}"`);
  writeFileSync(path, before.replaceAll(text, replacement));
  return spawnSync('node', ['kubernetes.mjs', folder], { encoding: 'utf8' });
}

for (const [what, file, text, replacement, fault] of [
  ['a wrong type', 'aggregator.yaml', 'replicas: 2', 'replicas: two', /replicas must be integer/],
  ['a misspelt field', 'aggregator.yaml', 'periodSeconds', 'periodSecond', /"periodSecond"' does not exist/],
  ['a root filesystem that can be written', 'dashboard.yaml', 'readOnlyRootFilesystem: true', 'readOnlyRootFilesystem: false', /read-only/],
  ['a ConfigMap key that is not there', 'configmap.yaml', 'bootstrap.servers:', 'brokers:', /ConfigMap tallywire has no bootstrap.servers/],
  ['a resource that is not listed', 'kustomization.yaml', '  - dashboard.yaml\n', '', /not in kustomization.yaml/],
]) {
  test(`given ${what}, when checked, then it is found`, () => {
    const { status, stderr } = checkWith(file, text, replacement);
    assert.match(stderr, fault);
    assert.equal(status, 1);
  });
}
