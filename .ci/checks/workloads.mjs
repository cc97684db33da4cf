/** What this project asks of every workload, beyond the API's schema. */
export function workloadFaults(resources) {
  const configMaps = resources.map(({ content }) => content).filter(({ kind }) => kind === 'ConfigMap');
  const services = resources.map(({ content }) => content).filter(({ kind }) => kind === 'Service');
  return resources
    .filter(({ content }) => content.spec?.template !== undefined)
    .flatMap(({ file, content }) => faultsOf(content, configMaps, services).map((fault) => `${file}: ${content.kind}: ${fault}`));
}

function faultsOf(workload, configMaps, services) {
  const { metadata, spec: pod } = workload.spec.template;
  return [
    check(pod.enableServiceLinks === false, 'enableServiceLinks must be false: its variables look like settings'),
    check(pod.automountServiceAccountToken === false, 'the pod must get no token of the cluster'),
    check(pod.securityContext?.runAsNonRoot === true, 'the pod must not run as root'),
    check(selects(workload.spec.selector.matchLabels, metadata.labels), 'the selector does not match its own pods'),
    check(services.some(({ spec }) => selects(spec.selector, metadata.labels)), 'no Service selects its pods'),
    check(
      workload.kind !== 'StatefulSet' || services.some(({ metadata: { name } }) => name === workload.spec.serviceName),
      `its Service ${workload.spec.serviceName} is not there`,
    ),
    ...pod.containers.flatMap((container) => containerFaults(container, workload, configMaps)),
  ].flat();
}

function containerFaults(container, workload, configMaps) {
  const { securityContext = {}, resources = {}, ports = [], env = [], volumeMounts = [] } = container;
  const portNames = ports.map(({ name }) => name);
  const { volumes = [] } = workload.spec.template.spec;
  const claims = workload.spec.volumeClaimTemplates ?? [];
  const volumeNames = [...volumes.map(({ name }) => name), ...claims.map(({ metadata }) => metadata.name)];
  return [
    check(securityContext.readOnlyRootFilesystem === true, 'the root filesystem must be read-only'),
    check(securityContext.allowPrivilegeEscalation === false, 'privilege escalation must be off'),
    check(securityContext.capabilities?.drop?.includes('ALL'), 'all capabilities must be dropped'),
    check(resources.requests?.cpu && resources.requests?.memory, 'requests of CPU and memory are missing'),
    check(resources.limits?.memory, 'the limit of memory is missing'),
    ...['livenessProbe', 'readinessProbe'].map((probe) =>
      check(portNames.includes(container[probe]?.httpGet?.port), `${probe} must ask a port of the container by its name`),
    ),
    ...env
      .filter(({ valueFrom }) => valueFrom?.configMapKeyRef)
      .map(({ name, valueFrom: { configMapKeyRef: ref } }) =>
        check(
          configMaps.some(({ metadata, data }) => metadata.name === ref.name && ref.key in data),
          `${name}: ConfigMap ${ref.name} has no ${ref.key}`,
        ),
      ),
    ...volumeMounts.map(({ name }) => check(volumeNames.includes(name), `there is no volume ${name}`)),
  ].flat();
}

function selects(selector, labels) {
  return Object.entries(selector ?? {}).every(([key, value]) => labels?.[key] === value);
}

function check(holds, fault) {
  return holds ? [] : [fault];
}
