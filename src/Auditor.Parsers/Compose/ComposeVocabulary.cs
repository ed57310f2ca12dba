using System.Collections.Immutable;
using Auditor.Documents;
using Auditor.Parsers.Shell;

namespace Auditor.Parsers.Compose;

/// <summary>
/// Elements and attributes of a compose project's tree: the model that <c>docker compose</c> would run, after anchors, merge keys,
/// interpolation, <c>extends</c>, <c>include</c> and override files (compose-spec). Each value's span is the place that really sets it,
/// which may be another file. A scalar key of a service is an attribute named like it, with dashes; one that opens a list or a mapping is
/// one element for each of its items. The span of a service is its name.
/// Commands are written with the shell's elements, too.
/// </summary>
public static class ComposeVocabulary
{
    private static readonly AttributeName Name = new("name", "the name", IsAlways: true);
    private static readonly AttributeName Driver = new("driver", "the driver");
    private static readonly AttributeName External = new("external", "true when it must exist already");
    private static readonly AttributeName Used = new("used", "true when a service refers to it");
    private static readonly AttributeName Real = new("real-name", "the name: that Docker knows it by, when one is set");
    private static readonly AttributeName Body = new("body", "how its value is written: block, flow, or empty when there is none; its span is that value, to which an edit \"into\" adds an entry. Absent for scalars and aliases");
    private static readonly AttributeName Declared = new("declared", "true when the top level declares it, or it is the default network");
    private static readonly AttributeName Suggestion = new("suggestion", "a known name that is close to it");
    private static readonly AttributeName SecretName = new("secret-name", "true when the name says that the value is a secret (token match; not _FILE, _PATH, PUBLIC …)");
    private static readonly AttributeName SecretValue = new("secret-value", "true when the value has the shape of a known credential, whatever the name");
    private static readonly AttributeName ValueKind = new(
        "value-kind", "none, empty, reference, literal, path, url, url-with-password, number, boolean, version, placeholder; with a default in use, that of the result", IsAlways: true);

    public static Vocabulary Instance { get; } = new(ArtifactKinds.Compose, "compose", [.. OwnElements(), .. ShellTree.Elements]);

    private static ImmutableArray<ElementName> OwnElements() =>
        [.. Project(), Service(), .. Image(), .. Access(), .. Process(), .. Resources(), .. Declarations(), .. Anywhere()];

    private static ImmutableArray<ElementName> Project() =>
    [
        new("compose", "a compose project as one start of docker compose would run it; the audited file is the last one that is merged",
            new("files", "the files that are merged, in order, with blanks between", IsAlways: true),
            new("mode", "base (the file alone), override (the base and its .override file), overlay (the base and a file that is not complete without it), alone (a complete file beside a base), fragment (no services, or only such as the base extends)", IsAlways: true),
            new("environment", "production, staging, test, development or unknown: what the project is for", IsAlways: true),
            new("environment-because", "what says so", IsAlways: true),
            new("project", "the project's name when one is written"),
            new("incomplete", "true when something that the project takes in was not read: a rule that asks for what is not there cannot know"),
            new("windows", "true when its containers are of Windows: an image, a platform, an isolation, a path or the folder says so"),
            new("stays-down", "true when all of its services, two or more, say restart: no"),
            new("swarm", "true when it is written for Swarm: the file's name says so, a network is an overlay or a service is global"),
            Body),
        new("file", "a file that the project is made of",
            new("path", "its path", IsAlways: true),
            new("role", "base, audited, extended, included, variables (a .env) or example (of a .env: it names variables, its values are not used)", IsAlways: true)),
        new("version", "the obsolete top-level version", new AttributeName("value", "as written", IsAlways: true), new AttributeName("kept-for-swarm", "true when a comment beside it names Swarm as its reader")),
        new("include", "an include",
            new("path", "as written", IsAlways: true), new("read", "true when the file was read"), new("remote", "true for oci://, git and http")),
        new("kept-port", "a port that the base publishes and that stays published when this complete file is put on top of it (-f BASE -f FILE); ports are appended",
            new("service", "name of the service", IsAlways: true), new("value", "as the base writes it", IsAlways: true),
            new("target", "container port"), new("published", "host port"), new("host-ip", "as on port"), new("loopback", "as on port"), new("all-interfaces", "as on port"),
            new("base", "path of the base file", IsAlways: true)),
        new("problem", "what docker compose refuses or the specification forbids, where it is written",
            new("code", "schema-unknown-key, schema-type, schema-required, schema-value, undeclared (a network, volume, secret or config), undefined-service, hidden-service (behind a profile), cycle, no-image, conflict, extends, include, interpolation, merge or yaml (not even YAML, or a key twice)", IsAlways: true),
            new("message", "a sentence", IsAlways: true), new("name", "the key or name it is about"), new("path", "the place in the model: services.web.ports"), Suggestion),
    ];

    private static ElementName Service() => new("service", "a service, or a container",
        Name, Body,
        new("role", "database, cache, queue, search, proxy, app, worker, monitoring, admin-ui, job or unknown", IsAlways: true),
        new("role-because", "what says so: image, build, command, port, name or nothing", IsAlways: true),
        new("product", "the known product that the image holds: postgres, redis, rabbitmq, nginx …; absent for an unknown image"),
        new("stateful", "true when the product keeps data that must outlive the container"),
        new("authentication", "none or password: whether a known data store asks for one; unresolved when a file says so that is not read, absent for other products"),
        new("entrance", "true for a proxy by which requests come in: by its image, or by the ports 80 and 443; not when a profile keeps it from starting"),
        new("one-shot", "true when it runs to its end: others wait for its completion, it is a job, its command does nothing, or the file is there to pull, push or bake images"),
        new("idle", "true when its command only waits for people to work in it: sleep, tail -f, a shell without a script"),
        new("hidden", "true when a profile keeps it from starting by default"),
        new("built", "true when it has build"),
        new("from-base", "true when the audited file does not mention it: another file brings it"),
        new("amended", "true when the audited file only adds to it: the base has its image or build and is audited for itself, unless this file is for production or staging; or no file that was read has them, or the file is one whose services others extend, or the file is no YAML any more within it"),
        new("restart", "the policy as resolved: no, always, on-failure[:max], unless-stopped"),
        new("privileged", "true"), new("read-only", "true"), new("init", "true"), new("tty", "true"), new("stdin-open", "true"), new("oom-kill-disable", "true"), new("use-api-socket", "true"),
        new("user", "as resolved"), new("root", "true when user is root or 0"),
        new("network-mode", "as resolved"), new("pid", "as resolved"), new("ipc", "as resolved"), new("uts", "as resolved"), new("userns-mode", "as resolved"),
        new("cgroup", "as resolved"), new("cgroup-parent", "as resolved"), new("isolation", "as resolved"), new("runtime", "as resolved"),
        new("container-name", "as resolved"), new("hostname", "as resolved"), new("domainname", "as resolved"), new("working-dir", "as resolved"),
        new("platform", "as resolved"), new("pull-policy", "as resolved"),
        new("stop-signal", "as resolved"), new("stop-grace-period", "a duration"), new("shm-size", "as resolved"), new("oom-score-adj", "as resolved"),
        new("scale", "scale"), new("replicas", "deploy.replicas or scale; 1 when neither is set", IsAlways: true),
        new("memory-limit", "mem_limit or deploy.resources.limits.memory"), new("cpu-limit", "cpus or deploy.resources.limits.cpus; also cpu_quota"), new("pids-limit", "pids_limit or deploy.resources.limits.pids"),
        new("image-unchecked", "true when the image is known to bring no health check"),
        new("logs-in-memory", "true when a tmpfs lies over the folder from which the image would hand its logs to Docker"),
        new("known-healthcheck", "the shell command that tells whether the known product works, for a health check of it"),
        new("published", "true when a port of it is published on other interfaces than the loopback"));

    private static ImmutableArray<ElementName> Image() =>
    [
        new("key", "a key as written, of the service, of its deploy or of the top level: asks whether a key is there, and where",
            Name, new("form", "scalar, list, mapping or null", IsAlways: true), Body, new("inherited", "true when it is written elsewhere: in what is merged, extended or overridden")),
        new("image", "the image",
            new("reference", "with variables put in", IsAlways: true), new("registry", "host of the registry, docker.io when none is written"),
            new("repository", "without registry and tag; library/ is left out"), new("tag", "as resolved; absent when none is written"), new("digest", "sha256:…"),
            new("official", "name in Docker's official library; absent for other images"), new("local", "true when no registry has it: a name without registry and owner that is not in the library is built on the machine"), new("literal", "true when no variable is in it")),
        new("build", "the build of the image",
            new("context", "as resolved", IsAlways: true), new("context-path", "the folder relative to the target; absent for URLs"), new("remote", "true when the context is a URL"),
            new("dockerfile", "as resolved, Dockerfile when none is written"), new("dockerfile-path", "its path relative to the target"), new("dockerfile-exists", "true when there is such a file"),
            new("target", "the stage"), new("inline", "true with dockerfile_inline"), new("network", "network of the build"), new("privileged", "true")),
        new("build-argument", "an argument of the build",
            Name, new("value", "the value; absent when it is taken from the shell"), SecretName, SecretValue, ValueKind),
        new("build-secret", "a secret that the build gets", Name, Declared),
        new("platform", "a platform of the build", new AttributeName("value", "as resolved", IsAlways: true)),
    ];

    private static ImmutableArray<ElementName> Access() =>
    [
        new("port", "a port of the service that Docker publishes on the host",
            new("value", "as resolved, in the short form; its span is what is written", IsAlways: true), new("form", "short or long", IsAlways: true), Body,
            new("published", "first host port; absent when Docker picks one"), new("published-end", "last host port of a range"),
            new("target", "first container port"), new("target-end", "last container port of a range"),
            new("protocol", "tcp, udp or sctp", IsAlways: true), new("host-ip", "the address it is bound to, without brackets; absent when none is written"),
            new("loopback", "true when it is bound to the loopback interface"), new("all-interfaces", "true when it is bound to all interfaces: no address is written, or 0.0.0.0 or ::"),
            new("mode", "host or ingress"), new("app-protocol", "app_protocol"), new("random", "true when Docker picks the host port"),
            new("base-60", "true when YAML 1.1 reads the unquoted text as a number to base 60"), new("invalid", "true when it is no port")),
        new("expose", "a port that is only told to other services", new("from", "first port"), new("to", "last port"), new("protocol", "tcp, udp or sctp", IsAlways: true)),
        new("network", "a network that the service is attached to; default when it names none and has no network_mode",
            Name, Declared, Suggestion, new("implicit", "true for the default network that is not written"), new("internal", "true when the network is declared internal"), new("address", "ipv4_address or ipv6_address")),
        new("volume", "a mount of the service",
            new("value", "as resolved, in the short form", IsAlways: true), new("form", "short, long or tmpfs", IsAlways: true),
            new("type", "volume, bind, tmpfs, npipe, image or cluster", IsAlways: true),
            new("source", "as resolved: name of the volume, or path on the host"), new("host-path", "a bind's absolute path on the host, normalised; ~ stands for the home directory, a path of the project begins with ./ or ../"),
            new("path", "a bind's path relative to the target of the audit, where it lies in it"),
            new("target", "path in the container"), new("read-only", "true"), new("anonymous", "true for a volume without a name"),
            new("options", "the options of the short form, with commas between"), new("propagation", "mount propagation of a bind"), new("selinux", "z or Z"), new("subpath", "volume.subpath"),
            new("driver-device", "the device of a named volume whose driver options make it a bind (type none, o bind)"),
            Declared, Suggestion, new("external", "true when the named volume is external"), new("project-file", "true when the source is a file of the target"), new("project-folder", "true when the source is a folder of the target")),
        new("secret", "a secret that the service gets", Name, new("target", "where it is mounted"), Declared, Suggestion),
        new("config", "a config that the service gets", Name, new("target", "where it is mounted"), Declared, Suggestion),
        new("link", "links, external_links or volumes_from", new("kind", "links, external_links or volumes_from", IsAlways: true), new("value", "as resolved", IsAlways: true), new("service", "the name before the colon")),
        new("dns", "a dns server", new AttributeName("value", "as resolved", IsAlways: true)),
        new("extra-host", "an entry of extra_hosts", new("host", "host name"), new("address", "address"), new("value", "as resolved", IsAlways: true)),
        new("device", "a device of the host", new("source", "path on the host"), new("target", "path in the container"), new("permissions", "r, w, m"), new("value", "as resolved", IsAlways: true)),
    ];

    private static ImmutableArray<ElementName> Process() =>
    [
        new("environment", "a variable of the service's environment as it results: environment over env_file",
            Name, new("value", "as resolved; absent when it is taken from the shell"), ValueKind, SecretName, SecretValue,
            new("from", "environment or env_file", IsAlways: true), new("file", "path of the env_file that sets it"), new("pass-through", "true when it has no value here: it is taken from the shell, or dropped"),
            new("url-user", "user of a URL"), new("url-password", "password of a URL"), new("url-host", "host of a URL")),
        new("env-file", "an entry of env_file",
            new("path", "as resolved", IsAlways: true), new("file", "its path relative to the target"), new("exists", "true when there is such a file"), new("ignored", "true when git ignores it"), new("example", "true when an example of it lies beside it"), new("optional", "true with required: false"),
            new("format", "raw"), new("read", "true when its variables were read"), new("outside", "true when it is outside of the target, where nobody can look")),
        new("cmd", "command", new("value", "as resolved", IsAlways: true), new("form", "text or list", IsAlways: true), new("empty", "true for the empty list")),
        new("entrypoint", "entrypoint", new("value", "as resolved", IsAlways: true), new("form", "text or list", IsAlways: true), new("empty", "true for the empty list")),
        new("hook", "post_start or pre_stop", new("when", "post-start or pre-stop", IsAlways: true), new("user", "as resolved"), new("privileged", "true")),
        new("word", "a word of a command", new("value", "the word", IsAlways: true), new("index", "from 0", IsAlways: true), new("secret", "true when it is, or holds, a secret")),
        new("command-secret", "a secret that stands literally in a command or a health check", new AttributeName("value", "the secret", IsAlways: true)),
        new("healthcheck", "healthcheck",
            Body, new("disabled", "true with disable: true or NONE"), new("form", "text, cmd, cmd-shell, none or invalid: how test is written"), new("test", "the command as one text"),
            new("interval", "as resolved"), new("timeout", "as resolved"), new("start-period", "as resolved"), new("start-interval", "as resolved"), new("retries", "as resolved"),
            new("tool", "base name of the program that the check runs")),
        new("depends-on", "a service that must be started before",
            new("service", "its name", IsAlways: true), new("form", "short or long", IsAlways: true),
            new("condition", "service_started, service_healthy or service_completed_successfully", IsAlways: true), new("optional", "true with required: false"), new("restart", "true"),
            new("exists", "true when there is such a service"), new("hidden", "true when a profile that this service has not keeps it from starting"), new("role", "role of that service"), new("cycle", "true when it leads back here"), Suggestion),
        new("profile", "a profile that the service belongs to", Name),
        new("extends", "the service takes over another one", new("service", "its name", IsAlways: true), new("file", "as written"), new("read", "true when it was found")),
        new("label", "a label of the service", Name, new("value", "as resolved; absent when there is none"), ValueKind, SecretName, SecretValue),
        new("develop", "develop.watch is set: only for docker compose watch"),
    ];

    private static ImmutableArray<ElementName> Resources() =>
    [
        new("limit", "a limit of a resource",
            new("resource", "memory, cpus or pids", IsAlways: true), new("value", "as resolved", IsAlways: true), new("key", "the key that sets it: mem_limit, cpus, pids_limit, cpu_quota, or deploy", IsAlways: true)),
        new("reservation", "a reservation of a resource", new("resource", "memory or cpus", IsAlways: true), new("value", "as resolved", IsAlways: true), new("key", "mem_reservation or deploy", IsAlways: true)),
        new("ulimit", "a ulimit", Name, new("soft", "soft limit"), new("hard", "hard limit")),
        new("logging", "logging", Body, new("driver", "as resolved; absent when the daemon's default is used"), new("max-size", "options.max-size"), new("max-file", "options.max-file")),
        new("logging-option", "an option of the logging driver", Name, new("value", "as resolved")),
        new("deploy", "deploy; its keys are its children",
            Body, new("mode", "replicated, global …"), new("replicas", "as resolved"), new("endpoint-mode", "vip or dnsrr"), new("restart-condition", "restart_policy.condition; any when the policy names none"), new("restart-attempts", "restart_policy.max_attempts")),
        new("capability", "a capability that is added or dropped", new("name", "in capitals, without CAP_", IsAlways: true), new("action", "add or drop", IsAlways: true)),
        new("security-option", "an entry of security_opt", Name, new("value", "what stands behind : or =; absent when nothing does")),
        new("sysctl", "a kernel parameter", Name, new("value", "as resolved")),
        new("data-directory", "where the known product keeps its data",
            new("path", "path in the container", IsAlways: true), new("mounted", "volume, bind, tmpfs or anonymous; absent when nothing is mounted there"),
            new("near", "path of a mount that lies inside or beside it and does not hold the data: a wrong path")),
    ];

    private static ImmutableArray<ElementName> Declarations() =>
    [
        new("declared-network", "a network of the top level", Name, Real, Driver, External, Used, Body, new("internal", "true"), new("enable-ipv6", "true"), new("attachable", "true")),
        new("declared-volume", "a volume of the top level", Name, Real, Driver, External, Used, Body, new("device", "driver_opts.device"), new("driver-type", "driver_opts.type"), new("driver-o", "driver_opts.o")),
        new("declared-secret", "a secret of the top level", Name, Real, Driver, External, Used, Body, new("file", "its file"), new("file-exists", "true when there is such a file"), new("environment", "variable that holds it")),
        new("declared-config", "a config of the top level", Name, Real, Driver, External, Used, Body, new("file", "its file"), new("file-exists", "true when there is such a file"), new("environment", "variable that holds it"), new("content", "its text")),
        new("extension", "a key that begins with x-", Name),
    ];

    private static ImmutableArray<ElementName> Anywhere() =>
    [
        new("comment", "a comment", new AttributeName("text", "without the number sign and blanks around", IsAlways: true), new AttributeName("inline", "true when something stands before it on its line")),
        new("interpolation", "a variable that a value takes in, on the element that has the value; a nested one too",
            new("variable", "its name", IsAlways: true), new("operator", ":- - :+ + :? ?; absent for the plain form"),
            new("default", "the default behind :- or -, with its own variables put in"), new("message", "what stands behind :? or ?"),
            new("guarded", "true with :? or ?: docker compose stops when it is not set"),
            new("bare", "true when it has no operator"),
            new("resolved", "variables (a .env sets it), default, alternative, required (nobody sets it, docker compose stops) or unset (nobody sets it: it becomes empty)", IsAlways: true),
            new("known", "true when a .env or an example of one names it, or a Makefile beside that runs docker compose sets it"),
            new("offered", "true when an example of a .env names it in a comment and nothing else does: it belongs to what not everybody uses"),
            new("nested", "true when it stands in the default of another variable"), new("needed", "true when docker compose refuses what an empty one makes: a mount without source, an image without tag"),
            new("secret-name", "true when the variable's name says that it is a secret"),
            new("key", "the service's key that it stands in, with its item: environment.JWT_SECRET", IsAlways: true)),
    ];
}
