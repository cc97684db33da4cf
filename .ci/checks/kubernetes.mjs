// Checks a folder of Kubernetes manifests without a cluster: each against the API's schema, then for misspelt fields, which the
// schema lets pass, then for what this project asks of every workload.
import { Kustomization } from './kustomization.mjs';
import { typos } from './typos.mjs';
import { workloadFaults } from './workloads.mjs';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseAllDocuments } from 'yaml';

const folder = process.argv[2];
const faults = [];
const manifests = [];

for (const file of readdirSync(folder).filter((name) => name.endsWith('.yaml')).sort()) {
  for (const document of parseAllDocuments(readFileSync(join(folder, file), 'utf8'))) {
    faults.push(...document.errors.map(({ message }) => `${file}: ${message}`));
    manifests.push({ file, content: document.toJS() });
  }
}

const kustomization = new Kustomization(manifests.find(({ file }) => file === 'kustomization.yaml')?.content);
const resources = manifests.filter(({ file }) => file !== 'kustomization.yaml');
faults.push(...kustomization.faults(resources.map(({ file }) => file)));

for (const { file, content } of resources) {
  const models = await import(`kubernetes-models/${content.apiVersion}`);
  try {
    new models[content.kind](content).validate();
  } catch (e) {
    faults.push(`${file}: ${content.kind} ${content.metadata?.name}: ${e.message}`);
  }
}
faults.push(...typos(resources));
faults.push(...workloadFaults(resources));

faults.forEach((fault) => console.error(fault));
console.log(`${folder}: ${resources.length} manifests, ${faults.length} faults`);
process.exit(faults.length === 0 && resources.length > 0 ? 0 : 1);
