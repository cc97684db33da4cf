const KNOWN = ['apiVersion', 'kind', 'namespace', 'resources', 'labels', 'images'];

/** The list of what belongs together. */
export class Kustomization {
  constructor(content) {
    this.content = content ?? {};
  }

  faults(files) {
    const listed = this.content.resources ?? [];
    return [
      ...Object.keys(this.content)
        .filter((key) => !KNOWN.includes(key))
        .map((key) => `kustomization.yaml: this check does not know the field ${key}; add it there`),
      ...listed.filter((file) => !files.includes(file)).map((file) => `kustomization.yaml: ${file} is not there`),
      ...[...new Set(files)].filter((file) => !listed.includes(file)).map((file) => `${file}: not in kustomization.yaml`),
    ];
  }
}
